// SPDX-License-Identifier: GPL-3.0-or-later
#include "contrast.hpp"
#include "fitting.hpp"
#include "qt_strings.hpp"

#include "app/widgets/body_map.hpp"
#include "app/widgets/text.hpp"

#include "unknot/content/loader.hpp"

#include <QAccessible>
#include <QApplication>
#include <QScrollArea>
#include <QTest>

using namespace unknot;
using namespace unknot::test;

namespace {

const BodyMap& shippedBody() {
    static const BodyMap kBody = builtInContent().journal.body;
    return kBody;
}

BodySpot spot(const char* area, Side side = Side::unsaid) {
    const BodyArea* found = shippedBody().find({area});
    REQUIRE(found);
    return {found, side};
}

Place place(const char* area, Side side = Side::unsaid) {
    return {{area}, side};
}

using Marks = std::vector<Place>;

/// The widget in a window that scrolls, as a page shows it, and what it told.
struct Shown {
    explicit Shown(const Look& look = {}, QSize size = {1000, 900}) {
        theme.setLook(look);
        theme.dress(*qApp);
        window.resize(size);
        window.setWidgetResizable(true);
        window.setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        map = new BodyMapWidget(shippedBody(), theme);
        window.setWidget(map);
        QObject::connect(
            map, &BodyMapWidget::placesChanged, map, [this](const Marks& places) { told.push_back(places); });
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
        settle();
        picture = map->findChild<BodyMapPicture*>();
        REQUIRE(picture);
    }
    Shown(const Shown&) = delete;
    Shown& operator=(const Shown&) = delete;
    ~Shown() { Theme().dress(*qApp); }

    static void settle() {
        for (int i = 0; i < 4; ++i) {
            QCoreApplication::sendPostedEvents();
            QCoreApplication::processEvents();
        }
    }

    /// In the middle of where the spot is drawn.
    [[nodiscard]] QPoint middleOf(const BodySpot& wanted) const {
        return picture->drawing().pathOf(wanted).boundingRect().center().toPoint();
    }
    void click(const BodySpot& wanted) { QTest::mouseClick(picture, Qt::LeftButton, {}, middleOf(wanted)); }
    void press(Qt::Key key) { QTest::keyClick(picture, key); }
    [[nodiscard]] ActionButton* button(const QString& text) const {
        for (auto* one : map->findChildren<ActionButton*>())
            if (one->text().startsWith(text))
                return one;
        FAIL("no button " + text.toStdString());
        return nullptr;
    }
    [[nodiscard]] QString summary() const { return map->findChild<Text*>()->text(); }

    Theme theme;
    QScrollArea window;
    BodyMapWidget* map = nullptr;
    BodyMapPicture* picture = nullptr;
    std::vector<Marks> told;
};

QColor colourAt(const Shown& shown, const BodySpot& wanted) {
    return shown.picture->grab().toImage().pixelColor(shown.middleOf(wanted));
}

} // namespace

TEST_CASE("Body places: touching a half turns it, and both halves are one place", "[app]") {
    const auto left = spot("lower-back", Side::left);
    const auto right = spot("lower-back", Side::right);
    const Marks neck = {place("neck", Side::left)};
    const auto turned = [&](std::vector<BodySpot> touched) {
        Marks places = neck;
        for (const BodySpot& one : touched)
            places = withTurned(std::move(places), one);
        REQUIRE(places.front() == neck.front());
        places.erase(places.begin());
        return places;
    };
    CHECK(turned({left}) == Marks{place("lower-back", Side::left)});
    CHECK(turned({right}) == Marks{place("lower-back", Side::right)});
    CHECK(turned({left, right}) == Marks{place("lower-back", Side::both)});
    CHECK(turned({left, left}).empty());
    CHECK(turned({left, right, left}) == Marks{place("lower-back", Side::right)});
    CHECK(turned({spot("sacrum")}) == Marks{place("sacrum")});
    CHECK(turned({spot("sacrum"), spot("sacrum")}).empty());
}

TEST_CASE("Body places: an area whose side was not said counts as both", "[app]") {
    const Marks unsaid = {place("lower-back")};
    CHECK(isMarked(unsaid, spot("lower-back", Side::left)));
    CHECK(isMarked(unsaid, spot("lower-back", Side::right)));
    CHECK(withTurned(unsaid, spot("lower-back", Side::left)) == Marks{place("lower-back", Side::right)});
    CHECK(
        withNextSide(unsaid, *shippedBody().find({"lower-back"})) == Marks{place("lower-back", Side::left)});
}

TEST_CASE("Body places: pressing a name goes through left, right, both and none", "[app]") {
    const BodyArea& area = *shippedBody().find({"buttock"});
    Marks places;
    for (const Side side : {Side::left, Side::right, Side::both}) {
        places = withNextSide(std::move(places), area);
        CHECK(places == Marks{place("buttock", side)});
    }
    CHECK(withNextSide(std::move(places), area).empty());
    const BodyArea& belly = *shippedBody().find({"belly"});
    CHECK(withNextSide({}, belly) == Marks{place("belly")});
    CHECK(withNextSide({place("belly")}, belly).empty());
}

TEST_CASE("BodyMapPainter: left is the person's own left", "[app]") {
    const BodyMapPainter painter(shippedBody(), {0, 0, 800, 700}, {.above = 30, .below = 30});
    const auto middle = [&](const char* area, Side side) {
        return painter.pathOf(spot(area, side)).boundingRect().center().x();
    };
    // Seen from behind as from one's own eyes; from before as in a photograph.
    CHECK(middle("lower-back", Side::left) < painter.pictureOf(BodyFace::back).center().x());
    CHECK(middle("lower-back", Side::right) > painter.pictureOf(BodyFace::back).center().x());
    CHECK(middle("groin", Side::left) > painter.pictureOf(BodyFace::front).center().x());
    CHECK(middle("groin", Side::right) < painter.pictureOf(BodyFace::front).center().x());
}

TEST_CASE("BodyMapPainter: is as large as it fits, beside or below each other", "[app]") {
    const auto [size, isBeside] = GENERATE(table<QSizeF, bool>({
        {{800, 700}, true},
        {{1600, 500}, true},
        {{300, 900}, false},
        {{220, 1000}, false},
    }));
    const QRectF room(QPointF(20, 10), size);
    const BodyMapPainter painter(shippedBody(), room, {.above = 30, .below = 30});
    const QRectF back = painter.pictureOf(BodyFace::back);
    const QRectF front = painter.pictureOf(BodyFace::front);
    CAPTURE(size.width(), size.height());
    CHECK((back.right() <= front.left()) == isBeside);
    CHECK((back.bottom() + 60 <= front.top() + 0.01) == !isBeside);
    for (const QRectF& picture : {back, front})
        CHECK(room.adjusted(-0.01, 29.99, 0.01, -29.99).contains(picture));
    CHECK(back.height() > 350);
}

TEST_CASE("BodyMapPainter: every spot is found where it is drawn, and nothing beside the body", "[app]") {
    const BodyMapPainter painter(shippedBody(), {0, 0, 600, 640}, {.above = 30, .below = 30});
    const auto spots = spotsOf(shippedBody());
    CHECK(spots.size() > shippedBody().areas.size() * 3 / 2);
    for (const BodySpot& one : spots) {
        const QRectF around = painter.pathOf(one).boundingRect();
        CAPTURE(one.area->id.value, int(one.side), around.width(), around.height());
        CHECK(painter.spotAt(around.center()) == one);
        CHECK(around.width() >= 16);
        CHECK(around.height() >= 24);
    }
    CHECK_FALSE(painter.spotAt(painter.pictureOf(BodyFace::back).topLeft()));
    CHECK_FALSE(painter.spotAt({-1000, 5}));
}

TEST_CASE("BodyMap: the lower back is easy to hit, left and right", "[app]") {
    const QSize size = GENERATE(QSize(900, 640), QSize(1280, 800));
    const Shown shown({}, size);
    for (const Side side : {Side::left, Side::right}) {
        const QRectF around = shown.picture->drawing().pathOf(spot("lower-back", side)).boundingRect();
        CAPTURE(size.width(), around.width(), around.height());
        CHECK(around.width() >= 34);
        CHECK(around.height() >= 30);
    }
}

TEST_CASE("BodyMap: a click marks, and another unmarks", "[app]") {
    Shown shown;
    shown.click(spot("lower-back", Side::left));
    CHECK(shown.map->places() == Marks{place("lower-back", Side::left)});
    shown.click(spot("lower-back", Side::right));
    shown.click(spot("belly"));
    CHECK(shown.map->places() == Marks{place("lower-back", Side::both), place("belly")});
    shown.click(spot("belly"));
    CHECK(shown.told.size() == 4);
    CHECK(shown.told.back() == Marks{place("lower-back", Side::both)});
}

TEST_CASE("BodyMap: a click beside the body, a slip and another button mark nothing", "[app]") {
    Shown shown;
    QTest::mouseClick(shown.picture, Qt::LeftButton, {}, {2, 2});
    QTest::mouseClick(shown.picture, Qt::RightButton, {}, shown.middleOf(spot("neck", Side::left)));
    QTest::mousePress(shown.picture, Qt::LeftButton, {}, shown.middleOf(spot("neck", Side::left)));
    QTest::mouseRelease(shown.picture, Qt::LeftButton, {}, shown.middleOf(spot("buttock", Side::left)));
    CHECK(shown.told.empty());
}

TEST_CASE("BodyMap: keys walk from place to place, and Space marks", "[app]") {
    Shown shown;
    shown.picture->setFocus(Qt::TabFocusReason);
    CHECK(shown.picture->accessibleName() == "Neck, left");
    shown.press(Qt::Key_Right);
    CHECK(shown.picture->accessibleName() == "Neck, right");
    shown.press(Qt::Key_Down);
    CHECK(shown.picture->accessibleName() == "Top of the shoulder, right");
    shown.press(Qt::Key_Space);
    CHECK(shown.map->places() == Marks{place("shoulder", Side::right)});
    CHECK(shown.picture->accessibleName() == "Top of the shoulder, right, marked");
    shown.press(Qt::Key_Space);
    CHECK(shown.map->places().empty());
    shown.press(Qt::Key_Up);
    shown.press(Qt::Key_Left);
    CHECK(shown.picture->current() == spot("neck", Side::left));
    shown.press(Qt::Key_Left);
    CHECK(shown.picture->current().area == &shippedBody().areas.back());
}

TEST_CASE("BodyMap: going down and back up by areas reaches every one and comes home", "[app]") {
    Shown shown;
    const BodySpot home = shown.picture->current();
    std::vector<std::string> met;
    for (std::size_t i = 0; i < shippedBody().areas.size(); ++i) {
        met.push_back(shown.picture->current().area->id.value);
        shown.press(Qt::Key_Down);
    }
    CHECK(shown.picture->current() == home);
    std::vector<std::string> all;
    for (const BodyArea& area : shippedBody().areas)
        all.push_back(area.id.value);
    CHECK(met == all);
    shown.press(Qt::Key_Up);
    shown.press(Qt::Key_Down);
    CHECK(shown.picture->current() == home);
}

TEST_CASE("BodyMap: a key kept down marks once, and other keys are left to the page", "[app]") {
    Shown shown;
    QKeyEvent repeated(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, QStringLiteral(" "), true);
    QApplication::sendEvent(shown.picture, &repeated);
    CHECK(shown.told.empty());
    for (const Qt::Key key : {Qt::Key_Escape, Qt::Key_W, Qt::Key_F1}) {
        QKeyEvent event(QEvent::KeyPress, key, Qt::NoModifier);
        event.accept();
        static_cast<QObject*>(shown.picture)->event(&event);
        CHECK_FALSE(event.isAccepted());
    }
}

TEST_CASE("BodyMap: Tab goes through the picture and every name", "[app]") {
    Shown shown;
    shown.picture->setFocus(Qt::TabFocusReason);
    REQUIRE(QApplication::focusWidget() == shown.picture);
    for (const BodyArea& area : shippedBody().areas) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        auto* button = qobject_cast<ActionButton*>(QApplication::focusWidget());
        REQUIRE(button);
        CHECK(button->text() == textOf(area.label));
    }
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    CHECK(shown.map->places() == Marks{{shippedBody().areas.back().id, Side::left}});
}

TEST_CASE("BodyMap: names say what is marked and on which side", "[app]") {
    Shown shown;
    ActionButton* button = shown.button("Lower back");
    CHECK_FALSE(button->isChecked());
    CHECK(shown.summary() == "Nothing is marked.");
    const QPoint at = button->pos();
    for (const char* side : {"left", "right", "both"}) {
        QTest::mouseClick(button, Qt::LeftButton);
        Shown::settle();
        CHECK(button->text() == QStringLiteral("Lower back: ") + side);
        CHECK(button->accessibleName() == button->text());
        CHECK(button->isChecked());
        CHECK(shown.summary() == QStringLiteral("Marked: Lower back: ") + side);
        CHECK(button->pos() == at); // the next press finds it where it was
    }
    QTest::mouseClick(button, Qt::LeftButton);
    CHECK(button->text() == "Lower back");
    CHECK_FALSE(button->isChecked());
}

TEST_CASE("BodyMap: shows what it is handed, and tells nobody of it", "[app]") {
    Shown shown;
    const QColor before = colourAt(shown, spot("mid-back", Side::left));
    shown.map->setPlaces({place("mid-back", Side::left), place("tail", Side::right)});
    CHECK(shown.told.empty());
    CHECK(colourAt(shown, spot("mid-back", Side::left)) != before);
    CHECK(colourAt(shown, spot("mid-back", Side::right)) == before);
    CHECK(shown.button("Middle of the back")->isChecked());
    CHECK(shown.summary() == "Marked: Middle of the back: left · tail: right");
    // What it does not know goes through it unharmed.
    shown.click(spot("mid-back", Side::left));
    CHECK(shown.told.back() == Marks{place("tail", Side::right)});
}

TEST_CASE("BodyMap: what is marked is seen in every scheme, and not by its colour alone", "[app]") {
    const Scheme scheme = GENERATE(Scheme::light, Scheme::dark, Scheme::highContrast);
    const BodyMapColours colours = bodyMapColours(tokensOf(scheme));
    CAPTURE(int(scheme));
    CHECK(contrastOf(colours.marked, colours.area) >= 3);
    CHECK(contrastOf(colours.markedOutline, colours.area) >= 3);
    CHECK(contrastOf(colours.areaOutline, colours.area) >= 3);
    CHECK(contrastOf(colours.outline, colours.ground) >= 3);
    CHECK(contrastOf(colours.focus, colours.ground) >= 3);
    Shown shown({.scheme = scheme});
    const auto inkOf = [&] {
        const QImage image = shown.picture->grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == colours.markedOutline ? 1 : 0;
        return count;
    };
    const int before = inkOf();
    shown.map->setPlaces({place("lower-back", Side::left)});
    CHECK(inkOf() > before + 100); // its outline is thick
}

TEST_CASE("BodyMap: the focus is seen", "[app]") {
    Shown shown;
    shown.picture->clearFocus();
    const QImage without = shown.picture->grab().toImage();
    shown.picture->setFocus(Qt::TabFocusReason);
    const QImage with = shown.picture->grab().toImage();
    CHECK(with != without);
    shown.press(Qt::Key_Down);
    CHECK(shown.picture->grab().toImage() != with);
}

TEST_CASE("BodyMap: is a graphic whose name follows the keys", "[app]") {
    Shown shown;
    auto* face = QAccessible::queryAccessibleInterface(shown.picture);
    REQUIRE(face);
    CHECK(face->role() == QAccessible::Graphic);
    CHECK_FALSE(face->text(QAccessible::Description).isEmpty());
    shown.press(Qt::Key_Right);
    CHECK(face->text(QAccessible::Name) == "Neck, right");
}

TEST_CASE("BodyMap: no text is cut and every name is 48 high in every window", "[app]") {
    for (const Setting& setting : allSettings()) {
        CAPTURE(nameOf(setting));
        Shown shown(setting.look, setting.size);
        Marks all;
        for (const BodyArea& area : shippedBody().areas)
            all.push_back({area.id, area.hasSides ? Side::both : Side::unsaid});
        shown.map->setPlaces(all);
        Shown::settle();
        CHECK(cutTextsIn(shown.window) == QStringList());
        for (const auto* button : shown.map->findChildren<ActionButton*>())
            CHECK(button->height() >= 48 + 2 * kFocusRoom);
        CHECK(shown.picture->width() <= shown.window.viewport()->width());
    }
}
