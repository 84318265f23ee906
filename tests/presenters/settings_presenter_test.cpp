// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/catch.hpp"
#include "support/child.hpp"
#include "support/files.hpp"
#include "support/temp_dir.hpp"

#include "presenters/settings_presenter.hpp"

#include "unknot/content/loader.hpp"

using namespace unknot;
using namespace unknot::test;

namespace fs = std::filesystem;

namespace {

/// The settings page of somebody, over a file in a folder that does not exist yet.
struct SettingsPage {
    TempDir folder;
    fs::path path = folder.path() / "unknot" / "settings.json";
    Content content = builtInContent();

    /// As at a start of the program.
    [[nodiscard]] SettingsPresenter open() const { return SettingsPresenter(SettingsFile(path), content); }
    void write(std::string_view bytes) const { folder.write("unknot/settings.json", bytes); }
};

} // namespace

TEST_CASE("SettingsPresenter: a fresh start has the defaults and writes nothing", "[presenters]") {
    const SettingsPage page;
    const SettingsView view = page.open().view();
    CHECK(view.settings == Settings());
    CHECK(view.region == 0);
    CHECK_FALSE(view.isRegionUnknown);
    CHECK_FALSE(view.problem);
    CHECK_FALSE(view.keepError);
    CHECK_FALSE(fs::exists(page.path));
}

TEST_CASE("SettingsPresenter: offers the regions with their numbers, not chosen first", "[presenters]") {
    const SettingsPage page;
    const auto regions = page.open().view().regions;
    REQUIRE(regions.size() == page.content.regions.size());
    CHECK(regions[0] == RegionView{{}, "Not chosen: all three", {"112", "999", "911"}});
    CHECK(regions[1] == RegionView{{"eu"}, "European Union", {"112"}});
    CHECK(regions[2] == RegionView{{"gb"}, "United Kingdom", {"999", "112"}});
    CHECK(regions[3] == RegionView{{"us"}, "United States", {"911"}});
}

TEST_CASE("SettingsPresenter: each choice counts at once and is there at the next start", "[presenters]") {
    const SettingsPage page;
    SettingsPresenter presenter = page.open();
    Settings wanted;
    const auto check = [&] {
        CHECK(presenter.settings() == wanted);
        CHECK(presenter.view().settings == wanted);
        CHECK_FALSE(presenter.view().keepError);
        CHECK(page.open().view() == presenter.view());
    };
    presenter.setRegion({"gb"});
    wanted.region = {"gb"};
    check();
    CHECK(presenter.view().region == 2);
    presenter.setTheme(wanted.theme = ThemeChoice::highContrast);
    check();
    presenter.setMotion(wanted.motion = MotionChoice::reduced);
    check();
    presenter.setTextSize(wanted.textSize = TextSizeChoice::percent200);
    check();
    presenter.setExhale(wanted.exhale = ExhaleChoice::threeSeconds);
    check();
    presenter.setQuiet(wanted.quiet = {.from = std::chrono::hours(20), .to = std::chrono::minutes(455)});
    check();
    presenter.setQuiet(wanted.quiet = {});
    check();
}

TEST_CASE("SettingsPresenter: not chosen has one name", "[presenters]") {
    const SettingsPage page;
    SettingsPresenter presenter = page.open();
    presenter.setRegion({"us"});
    presenter.setRegion(GENERATE(as<RegionId>(), RegionId{}, RegionId{"unknown"}));
    CHECK(presenter.settings() == Settings());
    CHECK(presenter.view().region == 0);
    page.write(R"({"version": 1, "region": "unknown"})");
    CHECK(page.open().settings().region.empty());
    CHECK_FALSE(page.open().view().isRegionUnknown);
}

TEST_CASE("SettingsPresenter: a region that is not there shows all numbers, and says so", "[presenters]") {
    const SettingsPage page;
    page.write(R"({"version": 1, "region": "atlantis"})");
    SettingsPresenter presenter = page.open();
    SettingsView view = presenter.view();
    CHECK(view.isRegionUnknown);
    CHECK(view.settings.region == RegionId{"atlantis"});
    CHECK(view.regions[view.region].numbers == std::vector<std::string>{"112", "999", "911"});
    CHECK_FALSE(view.problem);
    SECTION("it is kept through other choices, for the region may come back") {
        presenter.setTheme(ThemeChoice::dark);
        CHECK(page.open().view().isRegionUnknown);
    }
    SECTION("until another is chosen") {
        presenter.setRegion({});
        CHECK_FALSE(presenter.view().isRegionUnknown);
        CHECK_FALSE(page.open().view().isRegionUnknown);
    }
}

TEST_CASE("SettingsPresenter: the same choice again writes nothing", "[presenters]") {
    const SettingsPage page;
    SettingsPresenter presenter = page.open();
    presenter.setTheme(ThemeChoice::system);
    CHECK_FALSE(fs::exists(page.path));
    presenter.setTheme(ThemeChoice::dark);
    fs::remove(page.path);
    presenter.setTheme(ThemeChoice::dark);
    CHECK_FALSE(fs::exists(page.path));
}

TEST_CASE("SettingsPresenter: a broken file is told until something is chosen", "[presenters]") {
    const SettingsPage page;
    const auto [bytes, code, region] = GENERATE(table<std::string, ErrorCode, std::string>({
        {"{", ErrorCode::damaged, ""},
        {R"({"version": 1, "region": "gb", "theme": "drak"})", ErrorCode::invalid, "gb"},
        {R"({"version": 9, "region": "gb", "theme": "drak"})", ErrorCode::newer, "gb"},
    }));
    page.write(bytes);
    SettingsPresenter presenter = page.open();
    REQUIRE(presenter.view().problem);
    CHECK(presenter.view().problem->code == code);
    CHECK(presenter.view().problem->setAsideAs.empty() == (code != ErrorCode::damaged));
    CHECK(presenter.settings() == Settings{.region = {region}});
    CHECK(countIn(page.path.parent_path()) == 1);
    // To choose what is shown already is a choice, too.
    presenter.setTheme(ThemeChoice::system);
    CHECK_FALSE(presenter.view().problem);
    CHECK(bytesOf(page.path.string() + ".damaged-1") == bytes);
    CHECK(page.open().view() == presenter.view());
}

TEST_CASE("SettingsPresenter: what cannot be kept holds all the same, and that is told", "[presenters]") {
    const SettingsPage page;
    SECTION("without a folder") {
        SettingsPresenter presenter(SettingsFile({}), page.content);
        presenter.setTheme(ThemeChoice::dark);
        CHECK(presenter.settings().theme == ThemeChoice::dark);
        CHECK(presenter.view().keepError == ErrorCode::denied);
    }
    SECTION("on a full disk, until there is room") {
        SettingsPresenter presenter = page.open();
        const int code = inChild([&] {
            if (!limitFileSize(10))
                return 100;
            presenter.setTheme(ThemeChoice::dark);
            return presenter.settings().theme == ThemeChoice::dark ? int(*presenter.view().keepError) : 101;
        });
        CHECK(code == int(ErrorCode::diskFull));
    }
    SECTION("until it can be: choosing the same again tries again") {
        page.folder.write("unknot", "a file where the folder should be");
        SettingsPresenter presenter = page.open();
        presenter.setTheme(ThemeChoice::dark);
        CHECK(presenter.view().keepError == ErrorCode::denied);
        fs::remove(page.folder.path() / "unknot");
        presenter.setTheme(ThemeChoice::dark);
        CHECK_FALSE(presenter.view().keepError);
        CHECK(page.open().settings().theme == ThemeChoice::dark);
    }
}
