// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/file_target.hpp"
#include "app/widgets/action_button.hpp"

#include <QWidget>

#include <functional>

class QLineEdit;

namespace unknot {

class PaperPrinter;
class Text;

/// What a page is called on paper, and how it is made when it is wanted.
struct PaperWanted {
    QString title; ///< of a print job
    QString name;  ///< of a file, without its folder and ending
    std::function<QByteArray()> pdf;
};

/// Takes a page to paper: into a file that is named here, or to the printer. Borrows: the theme.
class PaperRow final : public QWidget {
    Q_OBJECT

public:
    explicit PaperRow(const Theme& theme, QWidget* parent = nullptr);

    /// What is saved and printed from now on.
    void offer(PaperWanted wanted);
    void save();
    void print();

signals:
    /// It says what became of it; that should be in sight.
    void told();

private:
    void tell(const QString& sentence);

    PaperWanted m_wanted;
    OverwriteQuestion m_overwrite;
    QLineEdit* m_target;
    QWidget* m_answer;
    Text* m_answerText;
    PaperPrinter* m_printer;
    QString m_proposed; ///< what stands in the field where nobody typed
};

} // namespace unknot
