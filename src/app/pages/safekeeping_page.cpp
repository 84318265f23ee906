// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/pages/safekeeping_page.hpp"

#include "app/file_target.hpp"
#include "app/safekeeping_text.hpp"
#include "app/time_text.hpp"
#include "app/widgets/fields.hpp"
#include "app/widgets/flow_layout.hpp"
#include "app/widgets/growing.hpp"
#include "app/widgets/keys.hpp"
#include "app/widgets/scrolling.hpp"
#include "app/widgets/text.hpp"

#include <QDate>
#include <QFileDialog>
#include <QKeyEvent>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QVBoxLayout>

namespace unknot {

SafekeepingPage::SafekeepingPage(SafekeepingPresenter& presenter, const Theme& theme, QWidget* parent)
    : QWidget(parent), m_presenter(presenter), m_theme(theme) {
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Backups and files"));
    const ReadingColumn reading = readingColumn(this);
    m_scroll = reading.scroll;
    m_column = reading.widget;
    QVBoxLayout* column = reading.layout;
    auto* head = new FlowLayout(8);
    column->addLayout(head);
    auto* back = new ActionButton(theme, ButtonRole::quiet, tr("Back to the journal"), m_column);
    back->setKeyHint(tr("Esc"));
    connect(back, &ActionButton::clicked, this, &SafekeepingPage::closed);
    head->addWidget(back);
    addText(*column, TextSize::page, tr("Backups and files"));
    m_answer = new QWidget(m_column);
    m_answer->setProperty("ground", "card");
    m_answer->setAttribute(Qt::WA_StyledBackground);
    auto* answer = new QVBoxLayout(m_answer);
    answer->setContentsMargins(16, 12, 16, 12);
    m_answerText = addText(*answer, TextSize::lead, {});
    column->addWidget(m_answer);
    makeBackups(*column);
    makeSaving(*column);
    makeTakingIn(*column);
    column->addStretch(1);
    connect(&m_theme, &Theme::changed, this, &SafekeepingPage::fit);
}

Text* SafekeepingPage::addText(QVBoxLayout& column, TextSize size, const QString& text) {
    const auto weight = size >= TextSize::section ? QFont::DemiBold : QFont::Normal;
    auto* label = new Text(m_theme, size, Tone::ink, text, m_column, weight);
    column.addWidget(label);
    return label;
}

QLineEdit* SafekeepingPage::addField(QVBoxLayout& column, const QString& name) {
    Text* label = addText(column, TextSize::body, name);
    QLineEdit* field = lineField(name, m_column);
    label->setBuddy(field);
    column.addWidget(field);
    return field;
}

ActionButton* SafekeepingPage::addButton(QLayout& row, const QString& text, const QString& key) {
    auto* button = new ActionButton(m_theme, ButtonRole::row, text, m_column);
    button->setKeyHint(key);
    row.addWidget(button);
    return button;
}

void SafekeepingPage::makeBackups(QVBoxLayout& column) {
    addText(column, TextSize::section, tr("Backups"));
    addText(column, TextSize::body,
        tr("A backup is made every day on which you use the journal, and before anything that changes all of "
           "it. They are on this computer: if it is lost, so are they. Save a copy elsewhere, too."));
    auto* row = new FlowLayout(8);
    column.addLayout(row);
    connect(addButton(*row, tr("Back up now"), tr("U")), &ActionButton::clicked, this, [this] {
        m_presenter.backUp();
        finish();
    });
    m_backups = new QWidget(m_column);
    auto* list = new QVBoxLayout(m_backups);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(8);
    column.addWidget(m_backups);
}

void SafekeepingPage::makeSaving(QVBoxLayout& column) {
    addText(column, TextSize::section, tr("Save a copy to a file"));
    addText(column, TextSize::body,
        tr("Everything in the journal, to keep it or to take it to another computer. Anybody who has the "
           "file "
           "can read it, unless you save it with a passphrase."));
    m_target = addField(column, tr("Where to"));
    auto* row = new FlowLayout(8);
    column.addLayout(row);
    connect(
        addButton(*row, tr("Save as one file")), &ActionButton::clicked, this, &SafekeepingPage::saveJson);
    connect(addButton(*row, tr("Save for a spreadsheet")), &ActionButton::clicked, this,
        &SafekeepingPage::saveCsv);
    addText(column, TextSize::body,
        tr("A passphrase cannot be recovered. Without it nobody can open the file, not even Unknot."));
    m_passphrase = addField(column, tr("Passphrase, if you want one"));
    m_again = addField(column, tr("The same again"));
    for (QLineEdit* field : {m_passphrase, m_again})
        field->setEchoMode(QLineEdit::Password);
    m_passphraseHint = addText(column, TextSize::body, {});
    m_passphraseHint->hide();
    auto* sealed = new FlowLayout(8);
    column.addLayout(sealed);
    connect(addButton(*sealed, tr("Save with the passphrase")), &ActionButton::clicked, this,
        &SafekeepingPage::saveSealed);
}

void SafekeepingPage::makeTakingIn(QVBoxLayout& column) {
    addText(column, TextSize::section, tr("Take entries in from a file"));
    addText(column, TextSize::body,
        tr("A file that Unknot saved, or a table of your own with a column named onset. What is in your "
           "journal already stays; of two versions of an entry the later one counts. A backup is made "
           "first."));
    m_source = addField(column, tr("From where"));
    auto* choosing = new FlowLayout(8);
    column.addLayout(choosing);
    connect(addButton(*choosing, tr("Choose a file")), &ActionButton::clicked, this,
        &SafekeepingPage::chooseFile);
    m_sourcePassphrase = addField(column, tr("Its passphrase, if it has one"));
    m_sourcePassphrase->setEchoMode(QLineEdit::Password);
    auto* row = new FlowLayout(8);
    column.addLayout(row);
    connect(
        addButton(*row, tr("Take the entries in")), &ActionButton::clicked, this, &SafekeepingPage::takeIn);
}

void SafekeepingPage::render() {
    m_presenter.refresh();
    m_asked.clear();
    if (m_target->text().isEmpty())
        m_target->setText(
            proposedTarget(QStringLiteral("unknot-journal-") + QDate::currentDate().toString(Qt::ISODate)));
    showBackups();
    showDeed();
    fit();
}

void SafekeepingPage::showBackups() {
    emptyLayout(*m_backups->layout());
    auto& list = static_cast<QVBoxLayout&>(*m_backups->layout());
    if (m_presenter.view().backups.empty())
        addText(list, TextSize::body, tr("There is no backup yet."));
    for (const Backup& backup : m_presenter.view().backups)
        addBackup(backup);
}

void SafekeepingPage::addBackup(const Backup& backup) {
    auto* row = new QWidget(m_backups);
    auto* column = new QVBoxLayout(row);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    const QString when = momentText(backup.made);
    const bool isAsked = backup.file == m_asked;
    addText(*column, TextSize::body,
        isAsked ? tr("Put the journal of %1 in place? What is there now is backed up first.").arg(when)
                : tr("%1 · %2").arg(when, QLocale().formattedDataSize(qint64(backup.bytes))));
    auto* buttons = new FlowLayout(8);
    column->addLayout(buttons);
    if (!isAsked) {
        ActionButton* put = addButton(*buttons, tr("Put this one in place"));
        put->setAccessibleName(tr("Put the backup of %1 in place").arg(when));
        connect(put, &ActionButton::clicked, this, [this, backup] { ask(backup); });
    } else {
        connect(
            addButton(*buttons, tr("Yes, put it in place")), &ActionButton::clicked, this, [this, backup] {
                m_presenter.restore(backup.file);
                finish();
            });
        connect(addButton(*buttons, tr("No, leave all as it is")), &ActionButton::clicked, this, [this] {
            m_asked.clear();
            showBackups();
            fit();
        });
    }
    m_backups->layout()->addWidget(row);
}

void SafekeepingPage::ask(const Backup& backup) {
    m_asked = backup.file;
    showBackups();
    fit();
}

std::filesystem::path SafekeepingPage::targetFor(const QString& ending) const {
    return pathFrom(m_target->text(), ending);
}

void SafekeepingPage::saveJson() {
    m_presenter.exportJson(targetFor(QStringLiteral(".json")));
    finish();
}

void SafekeepingPage::saveCsv() {
    m_presenter.exportCsv(targetFor({}));
    finish();
}

void SafekeepingPage::saveSealed() {
    const bool isSame = m_passphrase->text() == m_again->text();
    const bool isThere = !m_passphrase->text().isEmpty();
    m_passphraseHint->setText(isThere ? tr("The two are not the same. Nothing was saved.")
                                      : tr("Type a passphrase, twice. Nothing was saved."));
    m_passphraseHint->setVisible(!isThere || !isSame);
    if (!isThere || !isSame)
        return;
    m_presenter.exportSealed(targetFor(QStringLiteral(".unknot")), m_passphrase->text().toStdString());
    m_passphrase->clear();
    m_again->clear();
    finish();
}

void SafekeepingPage::takeIn() {
    m_presenter.importFrom(pathFrom(m_source->text()), m_sourcePassphrase->text().toStdString());
    m_sourcePassphrase->clear();
    finish();
}

void SafekeepingPage::chooseFile() {
    auto* dialog = new QFileDialog(this, tr("Take entries in from"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The desktop's own one would keep F1 and F2, which lead to help, to itself.
    dialog->setOption(QFileDialog::DontUseNativeDialog);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Journals (*.json *.unknot *.csv);;All files (*)"));
    connect(dialog, &QFileDialog::fileSelected, m_source, &QLineEdit::setText);
    dialog->open();
}

/// Whatever was done is told at the top, where the page then stands.
void SafekeepingPage::finish() {
    m_asked.clear();
    showBackups();
    showDeed();
    fit();
    m_scroll->ensureWidgetVisible(m_answer);
    emit journalChanged();
}

void SafekeepingPage::showDeed() {
    const QString text = safekeepingText(m_presenter.view());
    m_answerText->setText(text);
    m_answerText->setAccessibleName(text);
    m_answer->setVisible(!text.isEmpty());
}

void SafekeepingPage::fit() {
    fitReadingColumn(*m_column, m_theme);
    growWithWindow(*this);
    growFields(*this, m_theme);
}

void SafekeepingPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    fit();
}

void SafekeepingPage::keyPressEvent(QKeyEvent* event) {
    if (!isPagesOwn(*event) || scrollByKey(*m_scroll, *event))
        return;
    if (event->key() == Qt::Key_Escape)
        emit closed();
    else if (event->key() == Qt::Key_U) {
        m_presenter.backUp();
        finish();
    } else
        QWidget::keyPressEvent(event);
}

} // namespace unknot
