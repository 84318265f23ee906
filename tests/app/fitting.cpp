// SPDX-License-Identifier: GPL-3.0-or-later
#include "fitting.hpp"

#include "app/widgets/action_button.hpp"

#include <QLabel>
#include <QScrollArea>

namespace unknot::test {

namespace {

QScrollArea* scrollAreaOf(const QWidget& widget) {
    for (QWidget* above = widget.parentWidget(); above; above = above->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(above))
            return area;
    return nullptr;
}

/// The room that the text takes at the widget's width.
QSize neededBy(const QLabel& label) {
    const QRect room = label.contentsRect();
    const int flags =
        int(label.alignment() & Qt::AlignHorizontal_Mask) | (label.wordWrap() ? Qt::TextWordWrap : 0);
    return label.fontMetrics().boundingRect(QRect(0, 0, room.width(), 100000), flags, label.text()).size();
}

QString nameOf(const QWidget& widget, const QString& text) {
    return QStringLiteral("%1 \"%2\" (%3x%4)")
        .arg(QString::fromLatin1(widget.metaObject()->className()), text)
        .arg(widget.width())
        .arg(widget.height());
}

QString troubleOf(const QWidget& widget, const QWidget& window) {
    const QRect place(widget.mapTo(&window, QPoint(0, 0)), widget.size());
    if (const QScrollArea* area = scrollAreaOf(widget)) {
        const QRect seen(area->viewport()->mapTo(&window, QPoint(0, 0)), area->viewport()->size());
        return place.left() < seen.left() || place.right() > seen.right()
            ? QStringLiteral("stands sideways out of its scroll area")
            : QString();
    }
    return window.rect().contains(place) ? QString() : QStringLiteral("stands out of the window");
}

} // namespace

QStringList cutTextsIn(const QWidget& window) {
    QStringList cut;
    const auto note = [&](const QWidget& widget, const QString& text, const QString& trouble) {
        if (!trouble.isEmpty())
            cut << nameOf(widget, text) + u' ' + trouble;
    };
    for (const QLabel* label : window.findChildren<QLabel*>()) {
        if (!label->isVisible() || label->text().isEmpty())
            continue;
        const QSize needed = neededBy(*label);
        const QSize room = label->contentsRect().size();
        if (needed.width() > room.width() || needed.height() > room.height())
            note(*label, label->text(),
                QStringLiteral("needs %1x%2").arg(needed.width()).arg(needed.height()));
        note(*label, label->text(), troubleOf(*label, window));
    }
    for (const ActionButton* button : window.findChildren<ActionButton*>()) {
        if (!button->isVisible())
            continue;
        const QSize needed(button->minimumSizeHint().width(), button->heightForWidth(button->width()));
        if (needed.width() > button->width() || needed.height() > button->height())
            note(*button, button->text(),
                QStringLiteral("needs %1x%2").arg(needed.width()).arg(needed.height()));
        note(*button, button->text(), troubleOf(*button, window));
    }
    return cut;
}

std::vector<Setting> allSettings() {
    constexpr QSize kTightest(960, 540);
    std::vector<Setting> settings;
    for (const QSize size : {QSize(1280, 800), QSize(900, 640), QSize(1920, 1080), kTightest})
        for (const Scheme scheme : {Scheme::light, Scheme::dark, Scheme::highContrast})
            for (const double textScale : {1.0, 2.0})
                // Schemes differ in colours and borders: where there is least room tells of them all.
                if (scheme == Scheme::light || size == kTightest)
                    settings.push_back({size, {.scheme = scheme, .textScale = textScale}});
#ifdef UNKNOT_SANITIZED
    // What a text needs is measured in the usual build; there it takes five times as long and finds no more.
    std::erase_if(settings, [&](const Setting& setting) {
        return setting.size != kTightest || setting.look.scheme != Scheme::light ||
            setting.look.textScale < 2;
    });
#endif
    return settings;
}

std::string nameOf(const Setting& setting) {
    static const char* const kSchemes[] = {"light", "dark", "high contrast"};
    return std::to_string(setting.size.width()) + "x" + std::to_string(setting.size.height()) + ", " +
        kSchemes[std::size_t(setting.look.scheme)] + ", " +
        std::to_string(int(setting.look.textScale * 100)) + " %";
}

} // namespace unknot::test
