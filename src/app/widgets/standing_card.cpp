// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/standing_card.hpp"

#include "app/time_text.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/text.hpp"

#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

namespace unknot {

namespace {

Tone toneOf(Route route) {
    switch (route) {
    case Route::emergency: return Tone::emergency;
    case Route::sameDay: return Tone::caution;
    case Route::soon:
    case Route::routine: break;
    }
    return Tone::ink;
}

const char* groundOf(Route route) {
    switch (route) {
    case Route::emergency: return "emergency-card";
    case Route::sameDay: return "caution-card";
    case Route::soon:
    case Route::routine: break;
    }
    return "card";
}

const QColor& colourOf(const Tokens& tokens, Route route) {
    switch (route) {
    case Route::emergency: return tokens.emergency;
    case Route::sameDay: return tokens.caution;
    case Route::soon:
    case Route::routine: break;
    }
    return tokens.ink;
}

/// An emergency has no day: its time is now.
QString dayLine(const StandingView& standing) {
    if (standing.route == Route::emergency)
        return StandingCard::tr("You named a warning sign on %1.")
            .arg(sinceText(standing.since, DayShown::other));
    const QString day = weekdayText(standing.by);
    return standing.isPast
        ? StandingCard::tr("This was for %1, and that day has gone by. Please do it now.").arg(day)
        : StandingCard::tr("By %1").arg(day);
}

QLabel* makeIcon(const Theme& theme, Route route, QWidget* parent) {
    constexpr int kSize = 32;
    auto* icon = new QLabel(parent);
    const auto draw = [&theme, route, icon] {
        const int size = theme.scaled(kSize);
        icon->setPixmap(theme.icon(
            QStringLiteral("warning"), colourOf(theme.tokens(), route), size, icon->devicePixelRatioF()));
        icon->setFixedSize(size, size);
    };
    draw();
    QObject::connect(&theme, &Theme::changed, icon, draw);
    icon->setAccessibleName(StandingCard::tr("Warning"));
    return icon;
}

} // namespace

StandingCard::StandingCard(const Theme& theme, QWidget* parent) : QWidget(parent), m_theme(theme) {
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    hide();
}

void StandingCard::render(const std::optional<StandingView>& standing) {
    // Whoever is about to press a button must not lose it because a minute has gone by.
    if (standing == m_standing)
        return;
    m_standing = standing;
    m_isAsking = false;
    setVisible(standing.has_value());
    if (standing)
        rebuild();
}

void StandingCard::rebuild() {
    if (m_inside) {
        m_inside->hide();
        m_inside->deleteLater(); // its button may be what brought us here
    }
    setAccessibleName(textOf(m_standing->heading));
    m_inside = new QWidget(this);
    m_inside->setProperty("ground", groundOf(m_standing->route));
    m_inside->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(m_inside);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    addTexts(*column);
    if (m_isAsking)
        addQuestion(*column);
    else
        addButtons(*column);
    m_layout->addWidget(m_inside);
    growWithWindow(*this);
    emit changed();
}

void StandingCard::addTexts(QVBoxLayout& column) {
    const Tone tone = toneOf(m_standing->route);
    const auto text = [&](TextSize size, const QString& words, QFont::Weight weight = QFont::Normal) {
        return new Text(m_theme, size, tone, words, m_inside, weight);
    };
    auto* head = new QHBoxLayout;
    head->setSpacing(12);
    if (m_standing->route >= Route::sameDay)
        head->addWidget(makeIcon(m_theme, m_standing->route, m_inside), 0, Qt::AlignTop);
    head->addWidget(text(TextSize::section, textOf(m_standing->heading), QFont::DemiBold), 1);
    column.addLayout(head);
    column.addWidget(text(TextSize::lead, dayLine(*m_standing), QFont::DemiBold));
    for (const ClaimView& claim : m_standing->advice) {
        column.addWidget(text(TextSize::lead, textOf(claim.text)));
        column.addWidget(text(TextSize::body, textOf(claim.credit)));
    }
}

void StandingCard::addButtons(QVBoxLayout& column) {
    auto* row = new FlowLayout(8);
    column.addLayout(row);
    if (m_standing->route != Route::emergency)
        connect(addButton(*row, ButtonRole::row, tr("If it gets worse: get help now"), tr("H")),
            &ActionButton::clicked, this, &StandingCard::helpWanted);
    else
        connect(addButton(*row, ButtonRole::quiet, tr("A sheet for the helpers"), tr("S")),
            &ActionButton::clicked, this, &StandingCard::sheetWanted);
    connect(addButton(*row, ButtonRole::quiet, tr("It was looked at, or it was a mistake"), tr("L")),
        &ActionButton::clicked, this, [this] { ask(true); });
}

void StandingCard::addQuestion(QVBoxLayout& column) {
    column.addWidget(new Text(m_theme, TextSize::lead, toneOf(m_standing->route),
        tr("Take this away? Only if a doctor or nurse has looked at it, or if you named the sign by mistake. "
           "If in doubt, leave it."),
        m_inside, QFont::DemiBold));
    auto* row = new FlowLayout(8);
    column.addLayout(row);
    connect(addButton(*row, ButtonRole::row, tr("Leave it"), tr("Esc")), &ActionButton::clicked, this,
        [this] { ask(false); });
    connect(addButton(*row, ButtonRole::row, tr("Yes, take it away"), tr("Y")), &ActionButton::clicked, this,
        &StandingCard::releaseWanted);
}

ActionButton* StandingCard::addButton(
    FlowLayout& row, ButtonRole role, const QString& text, const QString& key) {
    auto* button = new ActionButton(m_theme, role, text, m_inside);
    button->setKeyHint(key);
    row.addWidget(button);
    return button;
}

void StandingCard::ask(bool isAsking) {
    m_isAsking = isAsking;
    rebuild();
}

bool StandingCard::handleKey(int key) {
    if (!m_standing)
        return false;
    switch (key) {
    case Qt::Key_H: emit helpWanted(); return true;
    case Qt::Key_S:
        if (m_standing->route == Route::emergency)
            emit sheetWanted();
        return m_standing->route == Route::emergency;
    case Qt::Key_L:
        if (!m_isAsking)
            ask(true);
        return true;
    case Qt::Key_Y:
        if (m_isAsking)
            emit releaseWanted();
        return m_isAsking;
    case Qt::Key_Escape:
        if (!m_isAsking)
            return false;
        ask(false);
        return true;
    default: return false;
    }
}

} // namespace unknot
