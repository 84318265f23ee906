// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/file_target.hpp"
#include "app/widgets/action_button.hpp"

#include "presenters/report_presenter.hpp"

#include <QTimer>
#include <QWidget>

#include <filesystem>

class QLayout;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace unknot {

class DocumentView;
class Fold;
class PaperPrinter;
class PeriodFields;
class Text;
class ThingsModel;
class ThingsTree;
class ToggleList;

/// The doctor's report: which days, what is left out of it, the very report as it will be, and its way to
/// paper or into a file. What was chosen stays as long as the program runs, and is stored nowhere.
/// Borrows: presenter, theme.
class ReportPage final : public QWidget {
    Q_OBJECT

public:
    ReportPage(ReportPresenter& presenter, const Theme& theme, QWidget* parent = nullptr);

    /// Shows what was chosen; the journal is looked into once that is on the screen.
    void open();
    /// Takes in what another program has written meanwhile.
    void lookAgain();

signals:
    void closed();
    void journalFailed(ErrorCode code);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    enum class Form { pdf, html, text, json, fhir };

    void makeHead();
    void makeChoices();
    void makeLeavingOut();
    void makePreview();
    void makeSaving();
    QLayout* makeFoot();
    Text* addText(QVBoxLayout& column, TextSize size, const QString& text);
    ActionButton* addButton(QLayout& row, ButtonRole role, const QString& text, const QString& key);
    void addSaving(QLayout& row, ButtonRole role, const QString& text, const QString& key, Form form);
    [[nodiscard]] QVBoxLayout& column() const;

    /// Makes the report anew in a moment: what was pressed shows itself first.
    void change();
    /// One part of reading the journal, or the report.
    void goOn();
    /// All that is still to come, at once.
    void finish();
    void tellMade();
    void show();
    void turnPart(int option);
    void save(Form form);
    [[nodiscard]] std::filesystem::path targetFor(Form form) const;
    [[nodiscard]] QByteArray bytesOf(Form form) const;
    void print();
    /// True where there is a report; else says why there is none.
    bool isThere();
    void tell(const QString& sentence);
    void fit();

    ReportPresenter& m_presenter;
    const Theme& m_theme;
    QScrollArea* m_scroll;
    QWidget* m_column;
    QWidget* m_answer;
    Text* m_answerText;
    PeriodFields* m_period;
    QLineEdit* m_name;
    Text* m_about;
    ActionButton* m_partsButton;
    ToggleList* m_parts;
    ActionButton* m_thingsButton;
    ThingsModel* m_model;
    ThingsTree* m_things;
    ActionButton* m_keepAll;
    QWidget* m_paper;
    DocumentView* m_preview;
    QLineEdit* m_target;
    PaperPrinter* m_printer;
    QTimer m_later;
    std::uint64_t m_listed = 0; ///< the entries that the list of things shows
    QString m_proposed;         ///< what stands in the field where nobody typed
    OverwriteQuestion m_overwrite;
};

} // namespace unknot
