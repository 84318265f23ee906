// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"
#include "presenters/sheet_presenter.hpp"

#include <QPageSize>
#include <QWidget>

class QLayout;
class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace unknot {

class DocumentView;
class PaperPrinter;
class Text;

/// The sheet for those who help, to be read, saved or printed. It is on the screen before the journal is
/// looked into, and stays there whatever saving comes to. Borrows: presenter, theme.
class SheetPage final : public QWidget {
    Q_OBJECT

public:
    SheetPage(SheetPresenter& presenter, const Theme& theme, QWidget* parent = nullptr);

    /// Shows the sheet that was begun, and takes the journal in with the next turn of the event loop.
    void open();

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeColumn();
    QLayout* makeFoot();
    Text* addText(QVBoxLayout& column, TextSize size, const QString& text);
    ActionButton* addButton(QLayout& row, ButtonRole role, const QString& text, const QString& key);
    void show(const SheetView& view);
    void togglePrivate();
    void load();
    void savePdf();
    void saveText();
    void save(const QString& ending, const QByteArray& bytes);
    void print();
    void tell(const QString& sentence);
    void fit();

    SheetPresenter& m_presenter;
    const Theme& m_theme;
    QScrollArea* m_scroll;
    QWidget* m_column;
    QWidget* m_answer;
    Text* m_answerText;
    DocumentView* m_preview;
    QLineEdit* m_target;
    ActionButton* m_private = nullptr;
    PaperPrinter* m_printer;
    QString m_proposed; ///< what stands in the field where nobody typed
    QPageSize::PageSizeId m_paperSize = QPageSize::A4;
};

} // namespace unknot
