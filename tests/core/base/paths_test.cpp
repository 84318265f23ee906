// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"

#include "unknot/base/paths.hpp"

#include <map>

using namespace unknot;

namespace {

const std::filesystem::path kProgram = "/opt/unknot/bin/unknot";

Paths pathsWith(const std::map<std::string, std::string>& variables) {
    const auto environment = [&](const char* name) -> std::optional<std::string> {
        const auto found = variables.find(name);
        return found == variables.end() ? std::nullopt : std::optional(found->second);
    };
    return Paths::from(environment, kProgram);
}

} // namespace

TEST_CASE("Paths: follow the XDG variables", "[base]") {
    const Paths paths =
        pathsWith({{"HOME", "/home/ann"}, {"XDG_DATA_HOME", "/data"}, {"XDG_CONFIG_HOME", "/config"}});
    CHECK(paths.data == "/data/unknot");
    CHECK(paths.config == "/config/unknot");
    CHECK(paths.ownContent() == "/data/unknot/content");
    CHECK(paths.session() == "/data/unknot/session.json");
    CHECK(paths.routine() == "/data/unknot/routine.json");
    CHECK(paths.standing() == "/data/unknot/standing");
    CHECK(paths.settings() == "/config/unknot/settings.json");
}

TEST_CASE("Paths: fall back to the home folder", "[base]") {
    const Paths paths = pathsWith({{"HOME", "/home/ann"}});
    CHECK(paths.data == "/home/ann/.local/share/unknot");
    CHECK(paths.config == "/home/ann/.config/unknot");
}

TEST_CASE("Paths: ignore relative and empty XDG variables", "[base]") {
    const auto value = GENERATE("", "data", "./data", "../data", "~/data");
    const Paths paths =
        pathsWith({{"HOME", "/home/ann"}, {"XDG_DATA_HOME", value}, {"XDG_CONFIG_HOME", value}});
    CHECK(paths.data == "/home/ann/.local/share/unknot");
    CHECK(paths.config == "/home/ann/.config/unknot");
}

TEST_CASE("Paths: without a home folder there is nowhere to keep things", "[base]") {
    const auto paths = GENERATE(pathsWith({}), pathsWith({{"HOME", ""}}), pathsWith({{"HOME", "ann"}}));
    CHECK(paths.data.empty());
    CHECK(paths.config.empty());
    CHECK(paths.ownContent().empty());
    CHECK(paths.session().empty());
    CHECK(paths.routine().empty());
    CHECK(paths.standing().empty());
    CHECK(paths.settings().empty());
    CHECK_FALSE(paths.shippedContent.empty());
}

TEST_CASE("Paths: an XDG variable serves without a home folder", "[base]") {
    const Paths paths = pathsWith({{"XDG_DATA_HOME", "/data"}});
    CHECK(paths.data == "/data/unknot");
    CHECK(paths.config.empty());
}

TEST_CASE("Paths: find the shipped content beside the program", "[base]") {
    CHECK(pathsWith({}).shippedContent == "/opt/unknot/share/unknot/content");
    CHECK(Paths::from([](const char*) { return std::nullopt; }, {}).shippedContent.empty());
}

TEST_CASE("Paths: UNKNOT_CONTENT_DIR names another content folder", "[base]") {
    CHECK(pathsWith({{"UNKNOT_CONTENT_DIR", "/srv/content"}}).shippedContent == "/srv/content");
    CHECK(
        pathsWith({{"UNKNOT_CONTENT_DIR", "content"}}).shippedContent == "/opt/unknot/share/unknot/content");
    CHECK(pathsWith({{"UNKNOT_CONTENT_DIR", ""}}).shippedContent == "/opt/unknot/share/unknot/content");
}

TEST_CASE("Paths: of this process are absolute", "[base]") {
    const Paths paths = Paths::ofThisProcess();
    CHECK((paths.data.empty() || paths.data.is_absolute()));
    CHECK(paths.shippedContent.is_absolute());
}
