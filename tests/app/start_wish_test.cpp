// SPDX-License-Identifier: GPL-3.0-or-later
#include "qt_strings.hpp"

#include "app/start_wish.hpp"

#include <filesystem>
#include <fstream>
#include <set>

using namespace unknot;

TEST_CASE("StartWish: nothing asked for is the start page", "[app]") {
    const StartWish wish = wishFrom({});
    CHECK(wish.page == StartWish::Page::now);
    CHECK(wish.guide.empty());
    CHECK(wish.region.empty());
    CHECK_FALSE(wish.theme);
    CHECK(wish.error.isEmpty());
    CHECK(wish.answer.isEmpty());
}

TEST_CASE("StartWish: each page can be asked for", "[app]") {
    CHECK(wishFrom({"--breathe"}).page == StartWish::Page::breathe);
    CHECK(wishFrom({"--signs"}).page == StartWish::Page::signs);
    CHECK(wishFrom({"--emergency"}).page == StartWish::Page::emergency);
    for (const QStringList& arguments : {QStringList{"--guide", "just-passed"}, {"--guide=just-passed"}}) {
        const StartWish wish = wishFrom(arguments);
        CHECK(wish.page == StartWish::Page::guide);
        CHECK(wish.guide == GuideId{"just-passed"});
    }
}

TEST_CASE("StartWish: of several pages the most urgent is opened", "[app]") {
    CHECK(wishFrom({"--breathe", "--emergency", "--guide", "spasm-now", "--signs"}).page ==
        StartWish::Page::emergency);
    CHECK(wishFrom({"--breathe", "--guide", "spasm-now", "--signs"}).page == StartWish::Page::signs);
    CHECK(wishFrom({"--breathe", "--guide", "spasm-now"}).page == StartWish::Page::guide);
}

TEST_CASE("StartWish: region and theme are taken", "[app]") {
    CHECK(wishFrom({"--region", "gb"}).region == RegionId{"gb"});
    CHECK(wishFrom({"--theme", "light"}).theme == ThemeChoice::light);
    CHECK(wishFrom({"--theme", "dark"}).theme == ThemeChoice::dark);
    CHECK(wishFrom({"--theme=high-contrast"}).theme == ThemeChoice::highContrast);
}

TEST_CASE("StartWish: what cannot be understood is named", "[app]") {
    const auto wrong = GENERATE(table<QStringList, QString>({
        {{"--nonsense"}, "nonsense"},
        {{"spasm-now"}, "spasm-now"},
        {{"--theme", "pink"}, "pink"},
        {{"--theme", ""}, "theme"},
        {{"--guide"}, "guide"},
        {{"--region"}, "region"},
        {{"-x"}, "x"},
    }));
    const StartWish wish = wishFrom(std::get<0>(wrong));
    CHECK_FALSE(wish.error.isEmpty());
    CHECK(wish.error.contains(std::get<1>(wrong)));
    CHECK(wish.answer.isEmpty());
}

TEST_CASE("StartWish: help and version are answers", "[app]") {
    for (const char* option : {"--help", "-h"}) {
        const QString help = wishFrom({option}).answer;
        for (const char* named :
            {"--guide", "--breathe", "--signs", "--emergency", "--region", "--theme", "--version"})
            CHECK(help.contains(named));
        CHECK(help.contains("unknot-cli"));
        CHECK(wishFrom({option}).error.isEmpty());
    }
    for (const char* option : {"--version", "-v"}) {
        const QString version = wishFrom({option}).answer;
        CHECK(version.startsWith("unknot "));
        CHECK(version.endsWith('\n'));
        CHECK(version.contains('.'));
    }
}

TEST_CASE("StartWish: every action of the desktop file is understood, and leads somewhere else", "[app]") {
    const auto root = std::filesystem::path(UNKNOT_CONTENT_SOURCE).parent_path();
    std::ifstream file(root / "resources" / "desktop" / "org.unknot.Unknot.desktop");
    REQUIRE(file);
    std::set<StartWish::Page> pages;
    int met = 0;
    for (std::string line; std::getline(file, line);) {
        if (!line.starts_with("Exec="))
            continue;
        QStringList arguments = QString::fromStdString(line.substr(5)).split(u' ');
        CHECK(arguments.takeFirst() == "unknot");
        const StartWish wish = wishFrom(arguments);
        CHECK(wish.error.isEmpty());
        pages.insert(wish.page);
        ++met;
    }
    CHECK(pages.contains(StartWish::Page::emergency));
    CHECK(int(pages.size()) == met);
}
