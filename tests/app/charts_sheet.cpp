// SPDX-License-Identifier: GPL-3.0-or-later
// Not a test: pictures of sample charts, in each theme and on paper, at two widths and two sizes of text.
//     unknot_charts_sheet FOLDER
#include "sample_charts.hpp"

#include "app/charts/chart_look.hpp"
#include "app/charts/chart_maker.hpp"
#include "app/charts/charts.hpp"
#include "app/theme/theme.hpp"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QPdfWriter>
#include <QWidget>

#include <cstdlib>
#include <iostream>
#include <map>

using namespace unknot;

namespace {

const std::map<QString, Chart>& charts() {
    static const std::map<QString, Chart> kCharts{{"weeks", test::twelveWeeks()},
        {"months", test::months(60)}, {"long", test::longNames()}, {"stacked", test::stacked()},
        {"many", test::manySeries()}};
    return kCharts;
}

void drawOnScreen(ChartMaker& maker, const QString& folder, Scheme scheme, const QString& theme) {
    for (const auto& [name, chart] : charts())
        for (const int width : {480, 1100})
            for (const double textScale : {1.0, 2.0}) {
                Theme themed;
                themed.setLook({.scheme = scheme, .textScale = textScale});
                QWidget window;
                ChartView* view = maker.makeView(&window);
                view->show(chart, lookOf(themed));
                QWidget* widget = view->widget();
                window.resize(width, widget->heightForWidth(width));
                widget->resize(window.size());
                window.show();
                window.activateWindow();
                QCoreApplication::processEvents();
                widget->setFocus();
                const bool isLying = chart.bars == Chart::Bars::lying;
                QKeyEvent next(QEvent::KeyPress, isLying ? Qt::Key_Down : Qt::Key_Right, Qt::NoModifier);
                for (int i = 0; i < 2; ++i)
                    QCoreApplication::sendEvent(widget, &next);
                widget->grab().save(QStringLiteral("%1/%2-%3-%4-%5.png")
                                        .arg(folder, name, theme)
                                        .arg(width)
                                        .arg(int(textScale * 100)));
            }
}

void drawOnPaper(ChartMaker& maker, const QString& folder) {
    QPdfWriter writer(folder + "/paper.pdf");
    QPainter painter(&writer);
    QFont font = QApplication::font();
    font.setPointSizeF(9);
    double top = 0;
    for (const auto& [name, chart] : charts()) {
        const double height = maker.heightFor(painter, writer.width(), chart, paperLook(font));
        if (top + height > writer.height()) {
            writer.newPage();
            top = 0;
        }
        maker.paint(painter, QRectF(0, top, writer.width(), height), chart, paperLook(font));
        top += height * 1.05;
    }
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    Charts loaded;
    if (argc != 2 || !loaded.maker()) {
        std::cerr << "usage: unknot_charts_sheet FOLDER\n" << loaded.detail().toStdString() << '\n';
        return EXIT_FAILURE;
    }
    const QString folder = QString::fromLocal8Bit(argv[1]);
    drawOnScreen(*loaded.maker(), folder, Scheme::light, "light");
    drawOnScreen(*loaded.maker(), folder, Scheme::dark, "dark");
    drawOnScreen(*loaded.maker(), folder, Scheme::highContrast, "high-contrast");
    drawOnPaper(*loaded.maker(), folder);
}
