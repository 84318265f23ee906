// SPDX-License-Identifier: GPL-3.0-or-later
#include "contrast.hpp"
#include "qt_strings.hpp"

#include "app/services/appearance.hpp"
#include "app/services/single_instance.hpp"
#include "app/theme/theme.hpp"

#include <QApplication>
#include <QLabel>
#include <QPalette>
#include <QSignalSpy>
#include <QTest>

using namespace unknot;
using namespace unknot::test;

namespace {

constexpr Scheme kSchemes[] = {Scheme::light, Scheme::dark, Scheme::highContrast};

/// Puts the program's colours back, whatever a test does to them.
struct KeptPalette {
    QPalette before = QApplication::palette();
    ~KeptPalette() { QApplication::setPalette(before); }
};

} // namespace

TEST_CASE("Theme: the contrast is computed as WCAG does", "[app]") {
    CHECK(contrastOf(Qt::black, Qt::white) == Approx(21.0));
    CHECK(contrastOf(Qt::white, Qt::white) == Approx(1.0));
    CHECK(contrastOf(QColor("#767676"), Qt::white) == Approx(4.54).margin(0.01));
}

TEST_CASE("Theme: every ink can be read on its ground in every scheme", "[app]") {
    for (const Scheme scheme : kSchemes) {
        const Tokens& t = tokensOf(scheme);
        INFO("scheme " << int(scheme));
        CHECK(contrastOf(t.ink, t.bg) >= 7);
        CHECK(contrastOf(t.ink, t.surface) >= 7);
        CHECK(contrastOf(t.ink, t.raised) >= 7);
        CHECK(contrastOf(t.ink, t.soft) >= 7);
        CHECK(contrastOf(t.muted, t.bg) >= 4.5);
        CHECK(contrastOf(t.muted, t.surface) >= 4.5);
        // The guide's primary action.
        CHECK(contrastOf(t.onAccent, t.accent) >= 7);
        CHECK(contrastOf(t.accent, t.bg) >= 4.5);
        CHECK(contrastOf(t.emergency, t.emergencyGround) >= 7);
        CHECK(contrastOf(t.caution, t.cautionGround) >= 7);
        // The focus ring is no text: 3 is enough, on every ground that a button stands on.
        for (const QColor& ground : {t.bg, t.surface, t.raised, t.emergencyGround, t.cautionGround})
            CHECK(contrastOf(t.accent, ground) >= 3);
        UNSCOPED_INFO("onAccent on accent " << contrastOf(t.onAccent, t.accent));
    }
}

TEST_CASE("Theme: another scheme is announced and changes the whole program's colours", "[app]") {
    const KeptPalette kept;
    Theme theme;
    const QSignalSpy changed(&theme, &Theme::changed);
    int changes = 0;
    for (const Scheme scheme : {Scheme::dark, Scheme::highContrast, Scheme::light}) {
        theme.setLook({.scheme = scheme});
        theme.setLook({.scheme = scheme});
        CHECK(changed.count() == ++changes);
        CHECK(theme.look().scheme == scheme);
        theme.dress(*qApp);
        const Tokens& tokens = tokensOf(scheme);
        const QPalette palette = QApplication::palette();
        CHECK(palette.color(QPalette::Window) == tokens.bg);
        CHECK(palette.color(QPalette::WindowText) == tokens.ink);
        CHECK(palette.color(QPalette::Highlight) == tokens.accent);
        CHECK(palette.color(QPalette::HighlightedText) == tokens.onAccent);
        CHECK(qApp->styleSheet().contains(tokens.emergencyGround.name()));
        CHECK_FALSE(qApp->styleSheet().contains('%'));
    }
}

TEST_CASE("Theme: a label's tone reaches the screen", "[app]") {
    const KeptPalette kept;
    Theme theme;
    for (const Scheme scheme : kSchemes) {
        theme.setLook({.scheme = scheme});
        theme.dress(*qApp);
        QLabel label("text");
        label.setProperty("tone", "emergency");
        label.ensurePolished();
        CHECK(label.palette().color(QPalette::WindowText) == theme.tokens().emergency);
    }
}

TEST_CASE("Theme: fonts keep the system's family and grow", "[app]") {
    Theme theme;
    const QFont font = theme.font(TextSize::title, QFont::DemiBold, 1.5);
    CHECK(font.family() == QApplication::font().family());
    CHECK(font.pixelSize() == 66);
    CHECK(font.weight() == QFont::DemiBold);
    CHECK(theme.font(TextSize::title).pixelSize() >= 43);
}

TEST_CASE("Theme: text scales to 200 %, and what is large already grows less", "[app]") {
    Theme theme;
    theme.setLook({.textScale = 2});
    for (const TextSize size : {TextSize::caption, TextSize::body, TextSize::lead, TextSize::section})
        CHECK(theme.font(size).pixelSize() == 2 * int(size));
    CHECK(theme.font(TextSize::page).pixelSize() == 56);
    CHECK(theme.font(TextSize::title).pixelSize() == 68);
    CHECK(theme.scaled(24) == 48);
    CHECK(theme.isTight(1280));
    theme.setLook({});
    CHECK_FALSE(theme.isTight(1280));
}

TEST_CASE("Theme: pages grow with their window, and stay readable in a small one", "[app]") {
    CHECK(growthFor({1280, 800}) == 1);
    CHECK(growthFor({2560, 1600}) == 2);
    CHECK(growthFor({2560, 800}) == 1);
    CHECK(growthFor({640, 400}) == 0.85);
}

TEST_CASE("Theme: every own icon is there and takes the ink it is given", "[app]") {
    Theme theme;
    for (const char* name : {"now", "breathe", "settings", "chosen", "choosable", "warning"}) {
        INFO(name);
        const QImage red = theme.icon(name, Qt::red, 24, 2).toImage();
        REQUIRE(red.size() == QSize(48, 48));
        bool hasRed = false;
        for (int x = 0; x < 48; ++x)
            for (int y = 0; y < 48; ++y)
                hasRed = hasRed || red.pixelColor(x, y) == QColor(Qt::red);
        CHECK(hasRed);
        CHECK(theme.icon(name, Qt::blue, 24, 2).toImage() != red);
    }
    CHECK(theme.icon("no-such-icon", Qt::red, 24, 1).isNull());
}

TEST_CASE("Appearance: without a desktop portal the palette's brightness decides", "[app]") {
    const KeptPalette kept;
    for (const Scheme scheme : {Scheme::light, Scheme::dark}) {
        QPalette palette;
        palette.setColor(QPalette::Window, tokensOf(scheme).bg);
        QApplication::setPalette(palette);
        Appearance appearance;
        const QSignalSpy changed(&appearance, &Appearance::changed);
        CHECK(appearance.look().scheme == scheme);
        appearance.follow();
        CHECK_FALSE(QTest::qWaitFor([&] { return changed.count() > 0; }, 50));
        CHECK(appearance.look().scheme == scheme);
    }
}

TEST_CASE("SingleInstance: without a session bus every start opens its own window", "[app]") {
    SingleInstance instance;
    CHECK_FALSE(instance.handOver({"--signs"}));
    instance.listen();
    CHECK_FALSE(SingleInstance().handOver({}));
}
