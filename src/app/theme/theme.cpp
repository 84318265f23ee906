// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/theme/theme.hpp"

#include <QApplication>
#include <QFile>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <cmath>

namespace unknot {

namespace {

QPalette paletteOf(const Tokens& tokens) {
    QPalette palette;
    palette.setColor(QPalette::Window, tokens.bg);
    palette.setColor(QPalette::WindowText, tokens.ink);
    palette.setColor(QPalette::Base, tokens.surface);
    palette.setColor(QPalette::AlternateBase, tokens.raised);
    palette.setColor(QPalette::Text, tokens.ink);
    palette.setColor(QPalette::Button, tokens.raised);
    palette.setColor(QPalette::ButtonText, tokens.ink);
    palette.setColor(QPalette::ToolTipBase, tokens.raised);
    palette.setColor(QPalette::ToolTipText, tokens.ink);
    palette.setColor(QPalette::Highlight, tokens.accent);
    palette.setColor(QPalette::HighlightedText, tokens.onAccent);
    palette.setColor(QPalette::Link, tokens.accent);
    palette.setColor(QPalette::PlaceholderText, tokens.muted);
    palette.setColor(QPalette::Light, tokens.surface);
    palette.setColor(QPalette::Midlight, tokens.raised);
    palette.setColor(QPalette::Mid, tokens.line);
    palette.setColor(QPalette::Dark, tokens.line);
    palette.setColor(QPalette::Shadow, tokens.line);
    return palette;
}

QString styleSheetOf(const Tokens& tokens) {
    return QStringLiteral(R"(
QWidget[ground="page"] { background: %1; }
QWidget[ground="rail"] { background: %2; }
QWidget[ground="caution"] { background: %3; }
QWidget[ground="emergency"] { background: %4; }
QWidget[ground="card"] { background: %5; border: 1px solid %6; border-radius: 14px; }
QWidget[ground="place"] { background: %2; border-radius: 14px; }
QWidget[ground="caution-card"] { background: %3; border: 1px solid %10; border-radius: 14px; }
QWidget[ground="emergency-card"] { background: %4; border: 2px solid %11; border-radius: 14px; }
QWidget[ground="said"] { border-left: 3px solid %6; }
QWidget[ground="alert"] { background: %13; border-top: 2px solid %9; }
QLabel { background: transparent; color: %7; }
QLabel[tone="muted"] { color: %8; }
QLabel[tone="accent"] { color: %9; }
QLabel[tone="caution"] { color: %10; }
QLabel[tone="emergency"] { color: %11; }
QLineEdit, QPlainTextEdit, QAbstractSpinBox {
    background: %2; border: 1px solid %6; border-radius: 12px;
    padding: 8px 13px; selection-background-color: %9; selection-color: %12;
}
QLineEdit:focus, QPlainTextEdit:focus, QAbstractSpinBox:focus { border: 3px solid %9; padding: 6px 11px; }
QTextEdit {
    background: transparent; border: 3px solid transparent; border-radius: 12px;
    selection-background-color: %9; selection-color: %12;
}
QTextEdit:focus { border: 3px solid %9; }
QTableView {
    background: transparent; border: 3px solid transparent; border-radius: 12px; outline: none;
    selection-background-color: %9; selection-color: %12;
}
QTableView:focus { border: 3px solid %9; }
QTableView::item { padding: 6px 12px; border-bottom: 1px solid %6; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section {
    background: transparent; border: none; border-bottom: 2px solid %6; padding: 6px 12px;
}
QTreeView { background: %5; border: 1px solid %6; border-radius: 12px; padding: 5px; outline: none; }
QTreeView:focus { border: 3px solid %9; padding: 3px; }
QAbstractSpinBox::up-button, QAbstractSpinBox::down-button { width: 0; border: none; }
QAbstractSpinBox QLineEdit, QAbstractSpinBox QLineEdit:focus {
    background: transparent; border: none; border-radius: 0; padding: 0;
}
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 14px; margin: 2px; }
QScrollBar::handle:vertical { background: %6; border-radius: 5px; min-height: 48px; }
QScrollBar::add-line, QScrollBar::sub-line { height: 0; }
)")
        .arg(tokens.bg.name(), tokens.raised.name(), tokens.cautionGround.name(),
            tokens.emergencyGround.name(), tokens.surface.name(), tokens.line.name(), tokens.ink.name(),
            tokens.muted.name(), tokens.accent.name())
        .arg(tokens.caution.name(), tokens.emergency.name(), tokens.onAccent.name(), tokens.soft.name());
}

/// What is large already grows less: only its first 24 pixels are scaled. So a title at 200 % is still a
/// title and leaves room for its lines.
double scaledSize(double size, double textScale) {
    constexpr double kScaledWhole = 24;
    return std::min(size, kScaledWhole) * textScale + std::max(size - kScaledWhole, 0.0);
}

} // namespace

double growthFor(QSize page) {
    return std::clamp(std::min(page.width() / 1280.0, page.height() / 800.0), 0.85, 2.2);
}

void Theme::setLook(const Look& look) {
    if (look == m_look)
        return;
    m_look = look;
    if (m_dressed)
        dress(*m_dressed);
    emit changed();
}

QFont Theme::font(TextSize size, QFont::Weight weight, double growth) const {
    QFont font = QApplication::font();
    font.setPixelSize(int(std::lround(scaledSize(double(size), m_look.textScale) * growth)));
    font.setWeight(weight);
    return font;
}

int Theme::scaled(double length) const {
    return int(std::lround(length * m_look.textScale));
}

bool Theme::isTight(int width, double growth) const {
    constexpr double kTwoColumns = 760;
    return width < kTwoColumns * growth * m_look.textScale;
}

QPixmap Theme::icon(const QString& name, const QColor& colour, int size, double ratio) const {
    const QString key = QStringLiteral("%1/%2/%3/%4").arg(name, colour.name()).arg(size).arg(ratio);
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return pixmap;
    QSvgRenderer renderer(file.readAll().replace("currentColor", colour.name().toLatin1()));
    pixmap = QPixmap(QSize(size, size) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer.render(&painter, QRectF(0, 0, size, size));
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

void Theme::dress(QApplication& app) {
    m_dressed = &app;
    app.setPalette(paletteOf(tokens()));
    app.setStyleSheet(styleSheetOf(tokens()));
}

} // namespace unknot
