// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/own_timer_form.hpp"

#include "app/widgets/action_button.hpp"
#include "app/widgets/fields.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/length_field.hpp"
#include "app/widgets/text.hpp"
#include "app/widgets/toggle_list.hpp"

#include <QKeyEvent>
#include <QLineEdit>
#include <QVBoxLayout>

namespace unknot {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::seconds kLongest = 24h;
constexpr std::chrono::seconds kUsual = 10min;

enum Option { kRepeats, kSound };

} // namespace

OwnTimerForm::OwnTimerForm(const Theme& theme, QWidget* parent) : QWidget(parent) {
    setProperty("ground", "card");
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    m_title = new Text(theme, TextSize::section, Tone::ink, {}, this, QFont::DemiBold);
    column->addWidget(m_title);
    const auto caption = [&](const QString& text) {
        auto* label = new Text(theme, TextSize::body, Tone::ink, text, this);
        column->addWidget(label);
        return label;
    };
    const QString name = tr("What it is for");
    Text* nameLabel = caption(name);
    m_name = lineField(name, this);
    nameLabel->setBuddy(m_name);
    connect(m_name, &QLineEdit::returnPressed, this, &OwnTimerForm::keepWanted);
    column->addWidget(m_name);
    caption(tr("How long"));
    m_length = new LengthField(theme, tr("Length"), kLongest, this);
    column->addWidget(m_length);
    m_options = new ToggleList(theme, tr("Timer"), Picking::many, this);
    m_options->setOptions({tr("Begins again each time"), tr("With sound")});
    connect(m_options, &ToggleList::pressed, this, &OwnTimerForm::toggle);
    column->addWidget(m_options);
    m_trouble = new Text(theme, TextSize::body, Tone::caution, {}, this, QFont::DemiBold);
    column->addWidget(m_trouble);
    auto* buttons = new FlowLayout(8);
    column->addLayout(buttons);
    auto* keep = new ActionButton(theme, ButtonRole::choice, tr("Keep this timer"), this);
    keep->setKeyHint(tr("Enter"));
    connect(keep, &ActionButton::clicked, this, &OwnTimerForm::keepWanted);
    buttons->addWidget(keep);
    auto* cancel = new ActionButton(theme, ButtonRole::quiet, tr("Leave it"), this);
    cancel->setKeyHint(tr("Esc"));
    connect(cancel, &ActionButton::clicked, this, &OwnTimerForm::closed);
    buttons->addWidget(cancel);
}

void OwnTimerForm::edit(const OwnTimer& timer) {
    m_timer = timer;
    const bool isNew = timer.id.empty();
    m_title->setText(isNew ? tr("New timer") : tr("Change the timer"));
    setAccessibleName(m_title->text());
    m_name->setText(textOf(timer.name));
    m_length->show(timer.length > 0s ? timer.length : kUsual);
    showTrouble({});
    showOptions();
    m_name->setFocus();
}

OwnTimer OwnTimerForm::timer() const {
    OwnTimer timer = m_timer;
    timer.name = m_name->text().trimmed().toStdString();
    timer.length = m_length->length();
    return timer;
}

void OwnTimerForm::showTrouble(const QString& sentence) {
    m_trouble->setText(sentence);
    m_trouble->setVisible(!sentence.isEmpty());
}

void OwnTimerForm::toggle(int option) {
    bool& is = option == kRepeats ? m_timer.repeats : m_timer.hasSound;
    is = !is;
    showOptions();
}

void OwnTimerForm::showOptions() {
    m_options->setOn({m_timer.repeats, m_timer.hasSound});
}

void OwnTimerForm::keyPressEvent(QKeyEvent* event) {
    if (isPagesOwn(*event) && event->key() == Qt::Key_Escape)
        emit closed();
    else
        QWidget::keyPressEvent(event);
}

} // namespace unknot
