// SPDX-License-Identifier: GPL-3.0-or-later
// The real figure alone in a window of 600x600: the shipped one that moves longest.
#include "app/widgets/figure_widget.hpp"

#include "unknot/content/loader.hpp"

#include <QApplication>

#include <algorithm>
#include <cstdio>
#include <utility>

int main(int argc, char** argv) {
    using namespace unknot;
    QApplication app(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    Theme theme;
    theme.applyTo(app);
    const Content content = builtInContent();
    // One that is repeated never comes to rest.
    const auto most = std::ranges::max_element(content.figures, {},
        [](const Figure& figure) { return std::pair(figure.isRepeated, lengthOf(figure)); });
    if (most == content.figures.end()) {
        std::fprintf(stderr, "not measured: there is no figure\n");
        return 1;
    }
    FigureWidget widget(theme);
    widget.setFigure(&*most);
    widget.resize(600, 600);
    widget.show();
    return QApplication::exec();
}
