// SPDX-License-Identifier: GPL-3.0-or-later
#include "contrast.hpp"
#include "opened.hpp"
#include "qt_strings.hpp"
#include "sample_charts.hpp"

#include "app/charts/chart_layout.hpp"
#include "app/charts/chart_look.hpp"
#include "app/charts/chart_maker.hpp"
#include "app/charts/chart_pattern.hpp"
#include "app/charts/charts.hpp"

#include <QAccessible>
#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPdfWriter>
#include <QProcess>
#include <QTest>

#include <limits>
#include <set>

using namespace unknot;
using namespace unknot::test;

namespace {

bool isQtChartsLoaded() {
    QFile maps(QStringLiteral("/proc/self/maps"));
    REQUIRE(maps.open(QIODevice::ReadOnly));
    return maps.readAll().contains("libQt6Charts");
}

ChartMaker& maker() {
    static Charts charts;
    REQUIRE(charts.maker());
    return *charts.maker();
}

QFont fontOf(double textScale) {
    Theme theme;
    theme.setLook({.textScale = textScale});
    return theme.font(TextSize::body);
}

/// A chart in a window of its own, in front.
struct ShownChart {
    explicit ShownChart(const Chart& chart, QSize size = {700, 500}) {
        view = maker().makeView(&window);
        view->show(chart, lookOf(theme));
        window.resize(size);
        view->widget()->resize(size);
        window.show();
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
        view->widget()->setFocus(Qt::TabFocusReason);
    }
    ShownChart(const ShownChart&) = delete;
    ShownChart& operator=(const ShownChart&) = delete;

    [[nodiscard]] QAccessibleInterface& face() const {
        auto* face = QAccessible::queryAccessibleInterface(view->widget());
        REQUIRE(face);
        return *face;
    }
    /// What a screen reader is at; empty where that is the chart itself.
    [[nodiscard]] QString reached() const {
        auto* child = face().focusChild();
        REQUIRE(child);
        return child->role() == QAccessible::Chart ? QString() : child->text(QAccessible::Name);
    }
    void press(Qt::Key key) const { QTest::keyClick(view->widget(), key); }
    [[nodiscard]] QImage grab() const { return view->widget()->grab().toImage(); }

    Theme theme;
    QWidget window;
    ChartView* view;
};

/// Every label of it that is drawn.
QVector<ChartLabel> labelsOf(const ChartLayout& layout) {
    QVector<ChartLabel> labels = layout.valueLabels + layout.categoryLabels + layout.barLabels;
    for (const ChartLegendEntry& entry : layout.legend)
        labels << entry.name << ChartLabel{.place = entry.swatch, .lines = {"swatch"}};
    for (const ChartLabel& title : {layout.valueTitle, layout.categoryTitle})
        if (!title.lines.isEmpty())
            labels << title;
    return labels;
}

/// Labels that overlap, that stand out, or that are wider than their place, one line each.
QStringList troublesOf(const ChartLayout& layout, const QFont& font) {
    QStringList troubles;
    const QFontMetricsF metrics(font);
    // Half a pixel is nobody's.
    const QRectF all = QRectF(QPointF(), layout.size).adjusted(-0.5, -0.5, 0.5, 0.5);
    const QVector<ChartLabel> labels = labelsOf(layout);
    for (qsizetype i = 0; i < labels.size(); ++i) {
        const QString text = labels[i].lines.join(' ');
        if (!all.contains(labels[i].place))
            troubles << "out of the chart: " + text;
        const QSizeF needed = sizeOf(labels[i].lines, metrics);
        if (text != "swatch" &&
            (needed.width() > labels[i].place.width() + 0.5 ||
                needed.height() > labels[i].place.height() + 0.5))
            troubles << "wider than its place: " + text;
        for (qsizetype other = i + 1; other < labels.size(); ++other)
            if (labels[i].place.adjusted(0.5, 0.5, -0.5, -0.5).intersects(labels[other].place))
                troubles << text + " on " + labels[other].lines.join(' ');
    }
    return troubles;
}

QByteArray poppler(const QString& tool, const QStringList& arguments) {
    QProcess process;
    process.start(tool, arguments);
    REQUIRE(process.waitForFinished());
    REQUIRE(process.exitCode() == 0);
    return process.readAllStandardOutput();
}

Chart lying(Chart chart) {
    chart.bars = Chart::Bars::lying;
    return chart;
}

/// From nothing to far more than anybody logs.
QVector<Chart> everyKind() {
    Chart none{.name = "none", .sentence = "nothing"};
    Chart zeros = twelveWeeks();
    zeros.series[0].values.fill(0);
    Chart one{.name = "one", .categories = {"March"}, .series = {{.values = {3}}}, .spoken = {"March: 3"}};
    Chart huge = stacked();
    huge.series[0].values = {1e12, 3e8, 1, 0, std::numeric_limits<double>::max()};
    Chart small = stacked();
    small.series = {{.values = {0.25, 1.5, 0.1, 0.75, 2}}};
    Chart short_ = stacked();
    short_.series[0].values.resize(2);
    short_.spoken.clear();
    return {none, zeros, one, huge, small, short_, twelveWeeks(), months(60), months(500), longNames(),
        stacked(), manySeries(), lying(stacked()), lying(zeros), lying(huge), lying(months(60)), lying(none)};
}

} // namespace

TEST_CASE("Charts: Qt Charts is loaded by the first chart, and by nothing before it", "[app][charts]") {
    if (isQtChartsLoaded()) {
        // Another test was here before: once more, in a process that has done nothing yet.
        REQUIRE_FALSE(qEnvironmentVariableIsSet("UNKNOT_ALONE"));
        QProcess process;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("UNKNOT_ALONE", "1");
        process.setProcessEnvironment(environment);
        process.start(
            QApplication::applicationFilePath(), {"Charts: Qt Charts is loaded by the first chart*"});
        REQUIRE(process.waitForFinished());
        CHECK(process.exitCode() == 0);
        return;
    }
    const Desk desk;
    Opened opened(desk);
    for (void (MainWindow::*show)() :
        {&MainWindow::showNow, &MainWindow::showBreathe, &MainWindow::showTimers, &MainWindow::showJournal,
            &MainWindow::showLearn, &MainWindow::showSettings}) {
        (opened.window.*show)();
        Opened::settle();
    }
    Charts charts;
    CHECK_FALSE(isQtChartsLoaded());
    ChartMaker* first = charts.maker();
    INFO(charts.detail().toStdString());
    REQUIRE(first);
    CHECK(isQtChartsLoaded());
    CHECK(charts.maker() == first);
    CHECK(charts.detail().isEmpty());
}

TEST_CASE("Charts: without the plugin there is a reason and a sentence", "[app][charts]") {
    Charts charts(QStringLiteral("/nowhere/unknot_charts"));
    CHECK_FALSE(charts.maker());
    CHECK(charts.detail().contains("/nowhere/unknot_charts"));
    CHECK_FALSE(Charts::missing().isEmpty());
    // A plugin, but of another kind.
    Charts sound(QApplication::applicationDirPath() + "/../lib/unknot/unknot_sound");
    CHECK_FALSE(sound.maker());
    CHECK(sound.detail().contains(UNKNOT_CHART_MAKER));
}

TEST_CASE("Chart scale: whole numbers stay whole, and the end is at least the largest", "[app][charts]") {
    struct Row {
        QVector<double> values;
        double step;
        int steps;
    };
    for (const Row& row : {Row{{0, 0}, 1, 1}, Row{{1}, 1, 1}, Row{{3, 2}, 1, 3}, Row{{7}, 2, 4},
             Row{{10}, 2, 5}, Row{{11}, 5, 3}, Row{{100}, 20, 5}, Row{{0.5}, 0.1, 5}, Row{{0.3}, 0.1, 3},
             Row{{1.5}, 0.5, 3}, Row{{1e12}, 2e11, 5}}) {
        Chart chart{.series = {{.values = row.values}}};
        chart.categories.resize(row.values.size());
        const ChartScale scale = scaleOf(chart, 5);
        INFO(row.values[0]);
        CHECK(scale.step == Approx(row.step));
        CHECK(scale.steps == row.steps);
    }
}

TEST_CASE("Charts: no label meets another or is cut, at any size of chart and text", "[app][charts]") {
    for (const Chart& chart : everyKind())
        for (const double textScale : {1.0, 1.5, 2.0})
            for (const double width : {260.0, 480.0, 700.0, 1100.0, 1900.0}) {
                const QFont font = fontOf(textScale);
                const double height = naturalHeight(chart, font, width);
                INFO(chart.name.toStdString()
                    << ' ' << chart.categories.size() << ' ' << textScale << ' ' << width);
                const ChartLayout layout = layOut(chart, font, {width, height});
                CHECK(troublesOf(layout, font) == QStringList());
                CHECK(
                    layout.plot.height() >= (chart.categories.isEmpty() ? 0 : QFontMetricsF(font).height()));
                if (!chart.categories.isEmpty()) {
                    CHECK(layout.categoryLabels.size() >= 1);
                    CHECK(layout.valueLabels.size() == layout.scale.steps + 1);
                }
            }
}

TEST_CASE("Charts: a few upright bars keep all their names, many keep those of every second or third",
    "[app][charts]") {
    for (const double width : {480.0, 700.0, 1100.0}) {
        const QFont font = fontOf(2);
        const Chart chart = stacked();
        CHECK(layOut(chart, font, {width, naturalHeight(chart, font, width)}).labelled.size() == 5);
        const Chart years = months(60);
        const auto labelled = layOut(years, font, {width, naturalHeight(years, font, width)}).labelled;
        CHECK(labelled.size() >= 2);
        CHECK(labelled[1] % 2 == 0);
        for (qsizetype i = 0; i < labelled.size(); ++i)
            CHECK(labelled[i] == i * labelled[1]);
    }
}

TEST_CASE("Charts: lying bars grow with their number and keep every word", "[app][charts]") {
    const QFont font = fontOf(1);
    CHECK(naturalHeight(lying(months(60)), font, 600) > 4 * naturalHeight(lying(months(12)), font, 600));
    const Chart chart = longNames();
    for (const double width : {300.0, 480.0, 1100.0})
        for (const double textScale : {1.0, 2.0}) {
            const QFont large = fontOf(textScale);
            const ChartLayout layout = layOut(chart, large, {width, naturalHeight(chart, large, width)});
            REQUIRE(layout.categoryLabels.size() == chart.categories.size());
            for (qsizetype i = 0; i < chart.categories.size(); ++i)
                // The longest at twice the size in 300 pixels is more than three lines.
                if (width > 300 || textScale < 2)
                    CHECK(layout.categoryLabels[i].lines.join(' ') == chart.categories[i]);
            CHECK(layout.barLabels.size() == chart.categories.size());
        }
}

TEST_CASE("Charts: a bar is where its numbers are", "[app][charts]") {
    for (const Chart& chart : {stacked(), lying(stacked())}) {
        const QFont font = fontOf(1);
        const ChartLayout layout = layOut(chart, font, {600, naturalHeight(chart, font, 600)});
        CHECK(layout.legend.size() == 3);
        for (qsizetype i = 0; i < chart.categories.size(); ++i) {
            const QRectF whole = wholeBarOf(layout, chart, i);
            CHECK(categoryAt(layout, chart, slotOf(layout, chart, i).center()) == i);
            double covered = 0;
            for (qsizetype series = 0; series < chart.series.size(); ++series) {
                const QRectF bar = barOf(layout, chart, i, series);
                covered += bar.width() * bar.height();
                CHECK(bar.isEmpty() == (valueOf(chart.series[series], i) == 0));
            }
            CHECK(covered == Approx(whole.width() * whole.height()));
        }
        CHECK(categoryAt(layout, chart, {-5, -5}) == -1);
    }
    CHECK(layOut(twelveWeeks(), fontOf(1), {600, 300}).legend.isEmpty());
}

TEST_CASE("Charts: keys reach every bar, and what it is called is read out", "[app][charts]") {
    for (const Chart& chart : {twelveWeeks(), longNames()}) {
        const bool isLying = chart.bars == Chart::Bars::lying;
        const Qt::Key next = isLying ? Qt::Key_Down : Qt::Key_Right;
        const Qt::Key previous = isLying ? Qt::Key_Up : Qt::Key_Left;
        const ShownChart shown(chart);
        CHECK(shown.reached().isEmpty());
        QImage before = shown.grab();
        for (const QString& spoken : chart.spoken) {
            shown.press(next);
            CHECK(shown.reached() == spoken);
            // The mark moves, and the line at the foot says another thing.
            CHECK(shown.grab() != before);
            before = shown.grab();
        }
        shown.press(next);
        CHECK(shown.reached() == chart.spoken.last());
        shown.press(previous);
        CHECK(shown.reached() == chart.spoken[chart.spoken.size() - 2]);
        shown.press(Qt::Key_Home);
        CHECK(shown.reached() == chart.spoken.first());
        shown.press(Qt::Key_End);
        CHECK(shown.reached() == chart.spoken.last());
        // The pointer shows, a press goes there.
        const QImage still = shown.grab();
        const QPoint middle = shown.face().child(1)->rect().center();
        QTest::mouseMove(shown.view->widget(), shown.view->widget()->mapFromGlobal(middle));
        CHECK(shown.grab() != still);
        CHECK(shown.reached() == chart.spoken.last());
        QTest::mouseClick(
            shown.view->widget(), Qt::LeftButton, {}, shown.view->widget()->mapFromGlobal(middle));
        CHECK(shown.reached() == chart.spoken[1]);
    }
}

TEST_CASE("Charts: a screen reader has a child for each bar", "[app][charts]") {
    const Chart chart = stacked();
    auto shown = std::make_unique<ShownChart>(chart);
    QAccessibleInterface& face = shown->face();
    CHECK(face.role() == QAccessible::Chart);
    CHECK(face.text(QAccessible::Name) == chart.name);
    CHECK(face.text(QAccessible::Description) == chart.sentence);
    REQUIRE(face.childCount() == chart.categories.size());
    for (int i = 0; i < face.childCount(); ++i) {
        QAccessibleInterface* bar = face.child(i);
        REQUIRE(bar);
        CHECK(bar->text(QAccessible::Name) == chart.spoken[i]);
        CHECK(bar->parent()->object() == shown->view->widget());
        CHECK(face.indexOfChild(bar) == i);
        CHECK(face.childAt(bar->rect().center().x(), bar->rect().center().y()) == bar);
    }
    CHECK_FALSE(face.child(-1));
    CHECK_FALSE(face.child(face.childCount()));
    // One that is held while the chart changes below it is no longer valid, and nothing falls.
    QAccessibleInterface* last = face.child(4);
    shown->view->show(Chart{.name = "none"}, lookOf(shown->theme));
    CHECK(face.childCount() == 0);
    CHECK_FALSE(last->isValid());
    CHECK(last->text(QAccessible::Name).isEmpty());
    CHECK(last->state().invalid);
}

TEST_CASE("Charts: each series has a pattern and a colour that can be seen", "[app][charts]") {
    const auto check = [](const ChartLook& look, const QString& name) {
        INFO(name.toStdString());
        CHECK(contrastOf(look.ink, look.ground) >= 7);
        CHECK(contrastOf(look.focus, look.ground) >= 3);
        for (const QColor& fill : look.fills)
            CHECK(contrastOf(fill, look.ground) >= 3);
        for (int one = 0; one < 6; ++one)
            for (int other = one + 1; other < 6; ++other)
                CHECK(patternOf(one) != patternOf(other));
        CHECK(std::set<QRgb>([&] {
            std::set<QRgb> colours;
            for (const QColor& fill : look.fills)
                colours.insert(fill.rgb());
            return colours;
        }())
                  .size() == std::size_t(look.fills.size()));
    };
    for (const Scheme scheme : {Scheme::light, Scheme::dark, Scheme::highContrast}) {
        Theme theme;
        theme.setLook({.scheme = scheme});
        check(lookOf(theme), QString::number(int(scheme)));
    }
    check(paperLook({}), "paper");
    // Without any colour the six are six pictures.
    std::vector<QImage> pictures;
    for (int series = 0; series < 6; ++series) {
        QImage picture(40, 40, QImage::Format_RGB32);
        picture.fill(Qt::white);
        QPainter painter(&picture);
        paintPattern(painter, QRectF(0, 0, 40, 40), patternOf(series), Qt::black, 20);
        painter.end();
        for (const QImage& other : pictures)
            CHECK(picture != other);
        pictures.push_back(picture);
    }
}

TEST_CASE("Charts: on paper they are lines and text, and no pictures", "[app][charts]") {
    const TempDir folder;
    const QString path = QString::fromStdString((folder.path() / "charts.pdf").string());
    QFont font = QApplication::font();
    font.setPointSizeF(9);
    {
        QPdfWriter writer(path);
        writer.setResolution(1200);
        QPainter painter(&writer);
        double top = 0;
        for (const Chart& chart : {twelveWeeks(), manySeries(), longNames()}) {
            const double width = writer.width();
            const double height = maker().heightFor(painter, width, chart, paperLook(font));
            CHECK(height > 1200);
            CHECK(height < 6000);
            maker().paint(painter, QRectF(0, top, width, height), chart, paperLook(font));
            top += height;
        }
    }
    const QByteArray text = poppler("pdftotext", {"-layout", path, "-"});
    for (const char* word : {"14 Sep", "Week that begins", "very strong", "Slow breathing", "14"})
        CHECK(text.contains(word));
    // Two lines of heading, and nothing below.
    CHECK(poppler("pdfimages", {"-list", path}).trimmed().split('\n').size() == 2);
}

TEST_CASE("Charts: nothing and far too much are drawn, too", "[app][charts]") {
    Theme theme;
    for (const Chart& chart : everyKind()) {
        INFO(chart.name.toStdString() << ' ' << chart.categories.size());
        QWidget window;
        ChartView* view = maker().makeView(&window);
        view->show(chart, lookOf(theme));
        QWidget* widget = view->widget();
        CHECK(widget->hasHeightForWidth());
        for (const QSize size : {QSize(600, widget->heightForWidth(600)), QSize(120, 40), QSize(1, 1)}) {
            widget->resize(size);
            CHECK(widget->grab().toImage().pixelColor(0, 0).isValid());
        }
        QImage page(300, 100, QImage::Format_RGB32);
        QPainter painter(&page);
        maker().paint(painter, QRectF(10, 10, 280, 80), chart, paperLook({}));
        maker().paint(painter, {}, chart, paperLook({}));
    }
}
