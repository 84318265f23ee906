// SPDX-License-Identifier: GPL-3.0-or-later
// Draws the shipped figures into pictures, for whoever draws or reviews them:
//     unknot_figures_sheet FOLDER [CONTENT]            sheets of all figures for each scheme
//     unknot_figures_sheet FOLDER CONTENT WIDTH HEIGHT  each figure alone as well, and frames of its way
#include "app/drawing/figure_painter.hpp"
#include "app/theme/theme.hpp"

#include "unknot/content/loader.hpp"

#include <QDir>
#include <QGuiApplication>
#include <QPainter>

#include <algorithm>
#include <cstdio>
#include <span>

using namespace unknot;

namespace {

struct NamedScheme {
    const char* name;
    Scheme scheme;
};
constexpr NamedScheme kSchemes[] = {
    {"light", Scheme::light},
    {"dark", Scheme::dark},
    {"high-contrast", Scheme::highContrast},
};

constexpr int kColumns = 4;
constexpr int kRows = 6; ///< of one sheet; what is more comes onto the next
constexpr QSize kCell(420, 300);
constexpr int kCaption = 34;

/// The figure at shares of its way, side by side.
QImage pictureOf(const Figure& figure, const Tokens& tokens, QSize size, const std::vector<double>& shares) {
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(tokens.raised);
    QPainter painter(&image);
    const double width = double(size.width()) / double(shares.size());
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const QRectF place(width * double(i), 0, width, size.height());
        const std::chrono::duration<double, std::milli> at = lengthOf(figure) * shares[i];
        const FigurePainter drawing(figure, place.adjusted(4, 4, -4, -4), figureColours(tokens));
        drawing.paint(painter, {poseAt(figure, std::chrono::duration_cast<std::chrono::nanoseconds>(at)), 0});
    }
    return image;
}

/// A still figure as it is, another as it starts and where it is going.
QImage startAndEnd(const Figure& figure, const Tokens& tokens, QSize size) {
    Figure still = figure;
    if (figure.stops.size() < 2)
        return pictureOf(figure, tokens, size, {0});
    still.isRepeated = false; // its end is then its last stop
    return pictureOf(still, tokens, size, {0, 1});
}

QImage sheetOf(std::span<const Figure> figures, const Theme& theme) {
    const int rows = (int(figures.size()) + kColumns - 1) / kColumns;
    QImage sheet(
        kColumns * kCell.width(), rows * (kCell.height() + kCaption), QImage::Format_ARGB32_Premultiplied);
    sheet.fill(theme.tokens().raised);
    QPainter painter(&sheet);
    painter.setFont(theme.font(TextSize::lead));
    painter.setPen(theme.tokens().ink);
    for (int i = 0; i < int(figures.size()); ++i) {
        const Figure& figure = figures[std::size_t(i)];
        const QPoint corner(i % kColumns * kCell.width(), i / kColumns * (kCell.height() + kCaption));
        painter.drawImage(corner, startAndEnd(figure, theme.tokens(), kCell));
        const QRect caption(corner + QPoint(0, kCell.height()), QSize(kCell.width(), kCaption));
        painter.drawText(caption, Qt::AlignCenter, QString::fromStdString(figure.id.value));
    }
    return sheet;
}

bool save(const QImage& image, const QString& path) {
    const bool isSaved = image.save(path);
    if (!isSaved)
        std::fprintf(stderr, "cannot write %s\n", qPrintable(path));
    return isSaved;
}

/// figures-SCHEME.png, figures-SCHEME-2.png and so on.
bool saveSheets(const QDir& folder, const std::vector<Figure>& figures, const NamedScheme& scheme) {
    constexpr std::size_t kOfSheet = std::size_t(kColumns) * kRows;
    Theme theme;
    theme.setLook({.scheme = scheme.scheme});
    bool isSaved = true;
    for (std::size_t first = 0; first < figures.size(); first += kOfSheet) {
        const QString number = first == 0 ? QString() : QStringLiteral("-%1").arg(first / kOfSheet + 1);
        const std::size_t count = std::min(kOfSheet, figures.size() - first);
        isSaved &= save(sheetOf(std::span(figures).subspan(first, count), theme),
            folder.filePath(QStringLiteral("figures-%1%2.png").arg(scheme.name, number)));
    }
    return isSaved;
}

bool saveAlone(const QDir& folder, const Figure& figure, const NamedScheme& scheme, QSize size) {
    const Tokens& tokens = tokensOf(scheme.scheme);
    const QString name = folder.filePath(
        QStringLiteral("%1-%2-%3").arg(figure.id.value.c_str(), scheme.name).arg(size.width()));
    bool isSaved = save(startAndEnd(figure, tokens, size), name + ".png");
    if (figure.stops.size() > 1) {
        const QSize wide(size.width() * 3, size.height());
        isSaved &= save(pictureOf(figure, tokens, wide, {0.08, 0.2, 0.32, 0.44, 0.56, 0.68, 0.8, 0.92}),
            name + "-frames.png");
    }
    return isSaved;
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QGuiApplication app(argc, argv);
    const QStringList words = QGuiApplication::arguments();
    if (words.size() != 2 && words.size() != 3 && words.size() != 5) {
        std::fputs("unknot_figures_sheet FOLDER [CONTENT [WIDTH HEIGHT]]\n", stderr);
        return 2;
    }
    const QDir folder(words[1]);
    folder.mkpath(".");
    const std::filesystem::path shipped = words.value(2).toStdString();
    const LoadedContent loaded = loadContent({.shipped = shipped, .own = {}});
    for (const Problem& problem : loaded.problems)
        std::fprintf(stderr, "%s\n", textOf(problem).c_str());
    bool isSaved = true;
    for (const NamedScheme& scheme : kSchemes) {
        isSaved &= saveSheets(folder, loaded.content.figures, scheme);
        if (words.size() == 5) {
            for (const Figure& figure : loaded.content.figures)
                isSaved &= saveAlone(folder, figure, scheme, QSize(words[3].toInt(), words[4].toInt()));
        }
    }
    return isSaved && loaded.problems.empty() ? 0 : 1;
}
