// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/paper_row.hpp"

#include "app/services/paper_printer.hpp"
#include "app/widgets/card.hpp"
#include "app/widgets/fields.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/text.hpp"

#include "unknot/base/files.hpp"

#include <QLineEdit>
#include <QVBoxLayout>

namespace unknot {

PaperRow::PaperRow(const Theme& theme, QWidget* parent)
    : QWidget(parent), m_printer(new PaperPrinter(QStringLiteral("lp"), this)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(new Text(theme, TextSize::section, Tone::ink, tr("On paper"), this, QFont::DemiBold));
    const QString where = tr("Where to save it");
    auto* label = new Text(theme, TextSize::body, Tone::ink, where, this);
    m_target = lineField(where, this);
    label->setBuddy(m_target);
    column->addWidget(label);
    column->addWidget(m_target);
    auto* row = new FlowLayout(8);
    column->addLayout(row);
    auto* save = new ActionButton(theme, ButtonRole::choice, tr("Save as PDF"), this);
    save->setKeyHint(tr("S"));
    connect(save, &ActionButton::clicked, this, &PaperRow::save);
    row->addWidget(save);
    auto* print = new ActionButton(theme, ButtonRole::choice, tr("Print"), this);
    print->setKeyHint(tr("Ctrl+P"));
    connect(print, &ActionButton::clicked, this, &PaperRow::print);
    row->addWidget(print);
    QVBoxLayout* answer = addCard(*column, CardGround::plain, this);
    answer->setContentsMargins(16, 12, 16, 12);
    m_answer = answer->parentWidget();
    m_answerText = new Text(theme, TextSize::lead, Tone::ink, {}, m_answer);
    answer->addWidget(m_answerText);
    m_answer->hide();
    connect(m_printer, &PaperPrinter::sent, this, [this] { tell(tr("Sent to the printer.")); });
    connect(m_printer, &PaperPrinter::failed, this,
        [this] { tell(tr("No printer could be reached. Save it as PDF instead.")); });
}

void PaperRow::offer(PaperWanted wanted) {
    m_wanted = std::move(wanted);
    // What was said is of what was offered before.
    m_overwrite = {};
    m_answer->hide();
    // What somebody typed there stays.
    if (m_target->text() == m_proposed)
        m_target->setText(m_proposed = proposedTarget(m_wanted.name));
}

void PaperRow::save() {
    const std::filesystem::path file = pathFrom(m_target->text(), QStringLiteral(".pdf"));
    if (file.empty())
        return tell(fileNameMissingText());
    if (!m_overwrite.mayWrite(file))
        return tell(
            tr("There is a file already: %1. Do the same again to put this in its place, or change the "
               "name above.")
                .arg(pathText(file)));
    const QByteArray pdf = m_wanted.pdf();
    const auto written = writeFileChecked(file, std::string_view(pdf.constData(), std::size_t(pdf.size())));
    if (written)
        m_overwrite.written(file);
    tell(written ? tr("Saved: %1").arg(pathText(file))
                 : tr("Not saved. %1").arg(fileTroubleText(written.error().code, pathText(file))));
}

void PaperRow::print() {
    tell(tr("Looking for the printer …"));
    m_printer->print(m_wanted.pdf(), m_wanted.title);
}

void PaperRow::tell(const QString& sentence) {
    m_answerText->setText(sentence);
    m_answerText->setAccessibleName(sentence);
    m_answer->show();
    emit told();
}

} // namespace unknot
