// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/emergency_page.hpp"

#include "app/emergency_words.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QScrollArea>
#include <QVBoxLayout>

namespace unknot {

namespace {

constexpr int kSide = 48;

Text* emergencyText(const Theme& theme, TextSize size, const QString& text, QWidget* parent,
    QFont::Weight weight = QFont::Normal) {
    return new Text(theme, size, Tone::emergency, text, parent, weight);
}

QLabel* warningIcon(const Theme& theme, QWidget* parent) {
    constexpr int kSize = 56;
    auto* icon = new QLabel(parent);
    const auto draw = [&theme, icon] {
        const int size = theme.scaled(kSize);
        icon->setPixmap(
            theme.icon(QStringLiteral("warning"), theme.tokens().emergency, size, icon->devicePixelRatioF()));
        icon->setFixedSize(size, size);
    };
    draw();
    QObject::connect(&theme, &Theme::changed, icon, draw);
    icon->setAccessibleName(EmergencyPage::tr("Warning"));
    return icon;
}

/// To be selected by mouse and by key; by itself Qt lets only the mouse reach such a text.
void makeSelectable(QLabel& label) {
    label.setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label.setFocusPolicy(Qt::StrongFocus);
}

} // namespace

EmergencyPage::EmergencyPage(
    const Theme& theme, const QStringList& numbers, const EmergencyWords& words, QWidget* parent)
    : QWidget(parent), m_theme(theme) {
    setProperty("ground", "emergency");
    setAttribute(Qt::WA_StyledBackground);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(words.title);
    m_scroll = scrolling(makeCard(theme, words), this);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_scroll, 1);
    layout->addLayout(makeFoot(theme));
    setNumbers(numbers);
    setAnswers({});
    connect(&theme, &Theme::changed, this, &EmergencyPage::fit);
}

QWidget* EmergencyPage::makeCard(const Theme& theme, const EmergencyWords& words) {
    auto* card = new QWidget;
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(kSide, 32, kSide, 24);
    column->setSpacing(12);
    auto* head = new QHBoxLayout;
    head->setSpacing(16);
    head->addWidget(warningIcon(theme, card));
    head->addWidget(emergencyText(theme, TextSize::title, words.title, card, QFont::Bold), 1);
    column->addLayout(head);

    m_numbers = emergencyText(theme, TextSize::title, {}, card, QFont::Bold);
    makeSelectable(*m_numbers);
    column->addWidget(m_numbers);
    for (const QString& line : words.lines)
        column->addWidget(emergencyText(theme, TextSize::section, line, card));
    column->addSpacing(8);
    column->addWidget(emergencyText(theme, TextSize::body, words.ownRule, card));
    // With the text, not in the foot: in a small window the foot may not take a line from what to do.
    auto* sheet = new ActionButton(theme, ButtonRole::quiet, tr("A sheet for the helpers"), card);
    sheet->setKeyHint(tr("S"));
    connect(sheet, &ActionButton::clicked, this, &EmergencyPage::sheetWanted);
    auto* after = new FlowLayout(8);
    // A quiet button has no edge; its text stands below the text above it.
    after->setContentsMargins(-16, 0, 0, 0);
    after->addWidget(sheet);
    column->addLayout(after);
    m_answers = emergencyText(theme, TextSize::lead, {}, card);
    makeSelectable(*m_answers);
    m_answers->hide();
    column->addWidget(m_answers);
    column->addStretch(1);
    return card;
}

QLayout* EmergencyPage::makeFoot(const Theme& theme) {
    m_showAnswers = new ActionButton(theme, ButtonRole::choice, tr("Show my answers"), this);
    m_showAnswers->setKeyHint(tr("A"));
    connect(m_showAnswers, &ActionButton::clicked, this, &EmergencyPage::toggleAnswers);
    auto* close = new ActionButton(theme, ButtonRole::warning, tr("Close this page"), this);
    close->setKeyHint(tr("Esc"));
    connect(close, &ActionButton::clicked, this, &EmergencyPage::closed);
    auto* foot = new FlowLayout(8);
    foot->setContentsMargins(kSide, 0, kSide, 24);
    foot->addWidget(m_showAnswers);
    foot->addSpring();
    foot->addWidget(close);
    return foot;
}

void EmergencyPage::setNumbers(const QStringList& numbers) {
    m_numbers->setText(numbers.join(QStringLiteral("   ")));
    m_numbers->setAccessibleName(tr("Emergency numbers: %1").arg(numbers.join(QStringLiteral(", "))));
}

void EmergencyPage::setAnswers(const std::vector<AnsweredSignView>& answers) {
    QStringList lines;
    for (const AnsweredSignView& answered : answers) {
        const QString sign = answered.text.empty() ? tr("one of the emergency signs") : textOf(answered.text);
        lines << (answered.answer == Answer::yes ? tr("Yes: %1") : tr("Not sure: %1")).arg(sign);
    }
    if (lines.isEmpty())
        lines << tr("No answer was kept.");
    m_answers->setText(lines.join(u'\n'));
}

void EmergencyPage::toggleAnswers() {
    const bool isShown = m_answers->isVisible();
    m_answers->setVisible(!isShown);
    m_showAnswers->setLabel(isShown ? tr("Show my answers") : tr("Hide my answers"));
}

void EmergencyPage::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    m_answers->hide();
    m_showAnswers->setLabel(tr("Show my answers"));
    // Nothing here has the focus: a key pressed by habit must not close the page.
    setFocus();
}

void EmergencyPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

/// As large as they can be with all of them in sight.
void EmergencyPage::fit() {
    constexpr double kUsual = 1.8;
    constexpr double kTight = 1.25;
    m_numbers->setEmphasis(m_theme.isTight(width(), growthFor(window()->size())) ? kTight : kUsual);
    growWithWindow(*this);
}

void EmergencyPage::keyPressEvent(QKeyEvent* event) {
    if (!isPagesOwn(*event) || scrollByKey(*m_scroll, *event))
        return;
    switch (event->key()) {
    case Qt::Key_A: toggleAnswers(); break;
    case Qt::Key_S: emit sheetWanted(); break;
    case Qt::Key_Escape: emit closed(); break;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace unknot
