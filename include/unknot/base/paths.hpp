// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace unknot {

/// Where Unknot keeps its things, by the XDG base directory rules. Nothing here touches the disk.
struct Paths {
    /// `$XDG_DATA_HOME/unknot`; empty where neither that variable nor a home folder is known:
    /// then nothing is kept, and all guidance still works.
    std::filesystem::path data;
    /// `$XDG_CONFIG_HOME/unknot`; empty likewise.
    std::filesystem::path config;
    /// The shipped content folder: `UNKNOT_CONTENT_DIR`, else the one beside the program. Whether it
    /// is there is not asked here; the compiled-in copy stands in for it.
    std::filesystem::path shippedContent;

    /// The person's own content: `data/content`, empty where data is.
    [[nodiscard]] std::filesystem::path ownContent() const;
    /// The file that keeps an unfinished guide's place, empty where data is.
    [[nodiscard]] std::filesystem::path session() const;
    /// The file that keeps an unfinished routine's place, empty where data is.
    [[nodiscard]] std::filesystem::path routine() const;
    /// The file that keeps where answers to warning signs led, empty where data is.
    [[nodiscard]] std::filesystem::path standing() const;
    /// The journal's file, empty where data is.
    [[nodiscard]] std::filesystem::path journal() const;
    /// The folder of the journal's backups, empty where data is.
    [[nodiscard]] std::filesystem::path backups() const;
    /// The file that keeps what is being typed into the journal, empty where data is.
    [[nodiscard]] std::filesystem::path draft() const;
    [[nodiscard]] std::filesystem::path momentDraft() const;
    /// The file that keeps the plan for the days without a spasm, empty where data is.
    [[nodiscard]] std::filesystem::path plan() const;
    /// The file that keeps what the person chose, empty where config is.
    [[nodiscard]] std::filesystem::path settings() const;

    using Environment = std::function<std::optional<std::string>(const char* name)>;

    /// Relative XDG values are ignored, as the specification asks. `program` is the running
    /// program's own file, used to find `../share/unknot/content`.
    [[nodiscard]] static Paths from(const Environment& environment, const std::filesystem::path& program);
    /// The same from this process's environment and program file.
    [[nodiscard]] static Paths ofThisProcess();
};

} // namespace unknot
