// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/sheet_page.hpp"

#include "app/file_target.hpp"
#include "app/paper.hpp"
#include "app/services/paper_printer.hpp"
#include "app/widgets/document_view.hpp"
#include "app/widgets/fields.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"

#include "unknot/base/files.hpp"

#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollArea>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace unknot {

SheetPage::SheetPage(SheetPresenter& presenter, const Theme& theme, QWidget* parent)
    : QWidget(parent),
      m_presenter(presenter),
      m_theme(theme),
      m_printer(new PaperPrinter(QStringLiteral("lp"), this)) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("A sheet for the helpers"));
    const ReadingColumn reading = readingColumn(this);
    m_scroll = reading.scroll;
    m_column = reading.widget;
    makeColumn();
    static_cast<QVBoxLayout*>(layout())->addLayout(makeFoot());
    connect(m_printer, &PaperPrinter::sent, this, [this] { tell(tr("Sent to the printer.")); });
    connect(m_printer, &PaperPrinter::failed, this,
        [this] { tell(tr("No printer could be reached. Save the sheet as PDF, or show this screen.")); });
    connect(&m_theme, &Theme::changed, this, &SheetPage::fit);
}

void SheetPage::makeColumn() {
    auto& column = static_cast<QVBoxLayout&>(*m_column->layout());
    addText(column, TextSize::page, tr("A sheet for the helpers"));
    addText(column, TextSize::body,
        tr("One page with what you answered and entered. Show it, save it or print it. Nothing is sent "
           "anywhere else."));
    m_answer = new QWidget(m_column);
    m_answer->setProperty("ground", "card");
    m_answer->setAttribute(Qt::WA_StyledBackground);
    auto* answer = new QVBoxLayout(m_answer);
    answer->setContentsMargins(16, 12, 16, 12);
    m_answerText = addText(*answer, TextSize::lead, {});
    column.addWidget(m_answer);
    auto* card = new QWidget(m_column);
    card->setProperty("ground", "card");
    card->setAttribute(Qt::WA_StyledBackground);
    auto* paper = new QVBoxLayout(card);
    paper->setContentsMargins(24, 16, 24, 16);
    m_preview = new DocumentView(m_theme, tr("The sheet"), card);
    paper->addWidget(m_preview);
    column.addWidget(card);
    const QString where = tr("Where to save it");
    Text* label = addText(column, TextSize::body, where);
    m_target = lineField(where, m_column);
    label->setBuddy(m_target);
    column.addWidget(m_target);
    column.addStretch(1);
}

QLayout* SheetPage::makeFoot() {
    auto* foot = new FlowLayout(8);
    foot->setContentsMargins(24, 4, 24, 12);
    connect(addButton(*foot, ButtonRole::choice, tr("Save as PDF"), tr("S")), &ActionButton::clicked, this,
        &SheetPage::savePdf);
    connect(addButton(*foot, ButtonRole::choice, tr("Save as text"), tr("T")), &ActionButton::clicked, this,
        &SheetPage::saveText);
    connect(addButton(*foot, ButtonRole::choice, tr("Print"), tr("P")), &ActionButton::clicked, this,
        &SheetPage::print);
    m_private = addButton(*foot, ButtonRole::choice, {}, tr("K"));
    connect(m_private, &ActionButton::clicked, this, &SheetPage::togglePrivate);
    foot->addSpring();
    connect(addButton(*foot, ButtonRole::quiet, tr("Back"), tr("Esc")), &ActionButton::clicked, this,
        &SheetPage::closed);
    return foot;
}

Text* SheetPage::addText(QVBoxLayout& column, TextSize size, const QString& text) {
    const auto weight = size >= TextSize::section ? QFont::DemiBold : QFont::Normal;
    auto* label = new Text(m_theme, size, Tone::ink, text, m_column, weight);
    column.addWidget(label);
    return label;
}

ActionButton* SheetPage::addButton(QLayout& row, ButtonRole role, const QString& text, const QString& key) {
    auto* button = new ActionButton(m_theme, role, text, this);
    button->setKeyHint(key);
    row.addWidget(button);
    return button;
}

void SheetPage::show(const SheetView& view) {
    m_preview->show(view.sheet);
    m_private->setVisible(view.hasPrivate);
    m_private->setLabel(view.namesPrivate ? tr("Private answers: named") : tr("Private answers: not named"));
}

/// Who helps needs to know; who else sees the paper is for the person to say.
void SheetPage::togglePrivate() {
    if (m_private->isHidden())
        return;
    m_presenter.setNamesPrivate(!m_presenter.view().namesPrivate);
    show(m_presenter.view());
    fit();
}

void SheetPage::open() {
    const SheetView view = m_presenter.view();
    show(view);
    m_paperSize = paperSizeIn(view.region);
    // What somebody typed there stays.
    if (m_target->text() == m_proposed)
        m_target->setText(m_proposed = proposedTarget(textOf(view.name)));
    tell({});
    m_scroll->ensureVisible(0, 0);
    fit();
    // Help is on the screen first: a disk may be slow.
    QTimer::singleShot(0, this, &SheetPage::load);
}

void SheetPage::load() {
    m_presenter.load();
    const SheetView view = m_presenter.view();
    show(view);
    if (view.error)
        tell(tr("The journal cannot be read now, so only what you answered just now is on the sheet. "
                "What is stored is not touched."));
    else if (view.isMissing)
        tell(tr("That entry is no longer in the journal."));
    fit();
}

void SheetPage::savePdf() {
    save(QStringLiteral(".pdf"), paperOf(m_presenter.view().sheet, m_paperSize).pdf);
}

void SheetPage::saveText() {
    save(QStringLiteral(".txt"), QByteArray::fromStdString(asPlainText(m_presenter.view().sheet)));
}

void SheetPage::save(const QString& ending, const QByteArray& bytes) {
    const std::filesystem::path file = pathFrom(m_target->text(), ending);
    if (file.empty())
        return tell(fileNameMissingText());
    const auto written =
        writeFileChecked(file, std::string_view(bytes.constData(), std::size_t(bytes.size())));
    if (written)
        tell(tr("Saved: %1").arg(pathText(file)));
    else
        tell(tr("The sheet was not saved. %1 It stays on this screen, and can be selected and copied.")
                 .arg(fileTroubleText(written.error().code, pathText(file))));
}

void SheetPage::print() {
    const Document sheet = m_presenter.view().sheet;
    tell(tr("Looking for the printer …"));
    m_printer->print(paperOf(sheet, m_paperSize).pdf, textOf(sheet.title));
}

/// What became of the last deed; nothing where there is nothing to say.
void SheetPage::tell(const QString& sentence) {
    m_answerText->setText(sentence);
    m_answerText->setAccessibleName(sentence);
    m_answer->setVisible(!sentence.isEmpty());
    fit();
    // Wrapped text finds its height with the next turn of the event loop.
    QTimer::singleShot(0, m_answer, [this] { m_scroll->ensureWidgetVisible(m_answer); });
}

void SheetPage::fit() {
    fitReadingColumn(*m_column, m_theme);
    growWithWindow(*this);
    growFields(*this, m_theme);
    m_preview->setGrowth(std::max(growthFor(window()->size()), 1.0));
}

void SheetPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void SheetPage::keyPressEvent(QKeyEvent* event) {
    if (!isPagesOwn(*event) || scrollByKey(*m_scroll, *event))
        return;
    switch (event->key()) {
    case Qt::Key_S: savePdf(); break;
    case Qt::Key_T: saveText(); break;
    case Qt::Key_P: print(); break;
    case Qt::Key_K: togglePrivate(); break;
    case Qt::Key_Escape: emit closed(); break;
    default: QWidget::keyPressEvent(event);
    }
}

} // namespace unknot
