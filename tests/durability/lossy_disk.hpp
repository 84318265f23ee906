// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace unknot::test {

/// A file of a LossyDisk: what programs see, and what a power cut would leave of it.
struct LossyFile {
    struct Write {
        std::size_t at = 0;
        std::string bytes;
    };
    struct Truncation {
        std::size_t size = 0;
    };
    using Change = std::variant<Write, Truncation>;

    std::string seen;
    std::string safe;             ///< as of the last sync
    std::vector<Change> unsynced; ///< what `seen` has more than `safe`
};

/// One folder in memory that behaves as a disk may by POSIX: what was not synced is, after a power cut, there
/// or not, in any choice and in parts. This holds for writes (also torn into sectors), truncations, and names
/// made or removed; a lost write may leave the file longer, with rubbish in it.
///
/// The power goes off at a chosen operation. From then on nothing works until powerOn().
class LossyDisk {
public:
    enum class Power { on, off };
    using Folder = std::map<std::string, std::shared_ptr<LossyFile>>;

    explicit LossyDisk(std::uint32_t seed) : m_random(seed) {}

    /// From now on counted: each write, truncation, sync, new name and removed name is one operation.
    void cutPowerAt(int operation) { m_operationsLeft = operation; }
    void neverCutPower() { m_operationsLeft.reset(); }
    [[nodiscard]] bool isOff() const { return m_power == Power::off; }
    /// On again, with what survived.
    void powerOn();
    /// How many operations there were since the disk was made.
    [[nodiscard]] int operations() const { return m_operations; }

    [[nodiscard]] bool has(const std::string& name) const { return m_seen.contains(name); }
    /// Null where it is not there.
    [[nodiscard]] std::shared_ptr<LossyFile> find(const std::string& name) const;

    // Each says whether it came to its end before the power went.
    Power make(const std::string& name);
    Power remove(const std::string& name);
    Power syncFolder();
    Power write(LossyFile& file, std::size_t at, std::string_view bytes);
    Power truncate(LossyFile& file, std::size_t size);
    Power sync(LossyFile& file);

private:
    struct NameChange {
        std::string name;
        std::shared_ptr<LossyFile> file; ///< null: removed
    };

    Power countOperation();
    bool survives();
    void settle(LossyFile& file);
    void settle(std::string& safe, const LossyFile::Write& write);

    std::mt19937 m_random;
    Folder m_seen;
    Folder m_safe;
    std::vector<NameChange> m_unsynced;
    std::optional<int> m_operationsLeft;
    int m_operations = 0;
    Power m_power = Power::on;
    unsigned m_survivalPercent = 50;
    bool m_isTearing = false;
};

} // namespace unknot::test
