// SPDX-License-Identifier: GPL-3.0-or-later
// The real figure alone in a window of 600x600: the shipped one that moves longest, without its stays and
// over and over, so that it moves as long as somebody looks; or one that only breathes.
//     unknot_bench_figure_window moving|breathing
#include "app/widgets/figure_widget.hpp"

#include "unknot/content/loader.hpp"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <optional>
#include <string_view>

namespace {

using namespace unknot;

std::optional<Figure> alwaysMoving(const Content& content) {
    const auto longest =
        std::ranges::max_element(content.figures, {}, [](const Figure& figure) { return lengthOf(figure); });
    if (longest == content.figures.end() || longest->stops.size() < 2)
        return std::nullopt;
    Figure figure = *longest;
    figure.isRepeated = true;
    for (FigureStop& stop : figure.stops)
        stop.stay = {};
    return figure;
}

std::optional<Figure> onlyBreathing(const Content& content) {
    const auto found = std::ranges::find_if(
        content.figures, [](const Figure& figure) { return figure.breathes && figure.stops.size() == 1; });
    return found == content.figures.end() ? std::nullopt : std::optional(*found);
}

} // namespace

int main(int argc, char** argv) {
    QApplication app(argc, argv);
    const std::string_view wanted = argc == 2 ? argv[1] : "";
    if (wanted != "moving" && wanted != "breathing")
        return 2;
    QApplication::setStyle(QStringLiteral("Fusion"));
    Theme theme;
    theme.dress(app);
    const Content content = builtInContent();
    const auto figure = wanted == "moving" ? alwaysMoving(content) : onlyBreathing(content);
    if (!figure) {
        std::fprintf(stderr, "not measured: there is no such figure\n");
        return 1;
    }
    FigureWidget widget(theme);
    widget.setFigure(&*figure);
    widget.resize(600, 600);
    widget.show();
    return QApplication::exec();
}
