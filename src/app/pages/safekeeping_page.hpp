// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/widgets/action_button.hpp"
#include "presenters/safekeeping_presenter.hpp"

#include <QWidget>

class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace unknot {

class Text;

/// Backups of the journal, and its way in and out of files. Borrows: presenter, theme.
class SafekeepingPage final : public QWidget {
    Q_OBJECT

public:
    SafekeepingPage(SafekeepingPresenter& presenter, const Theme& theme, QWidget* parent = nullptr);

    /// Looks for backups again; an answer that was not given is forgotten.
    void render();

signals:
    void closed();
    /// The journal may hold something else now.
    void journalChanged();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makeBackups(QVBoxLayout& column);
    void makeSaving(QVBoxLayout& column);
    void makeTakingIn(QVBoxLayout& column);
    Text* addText(QVBoxLayout& column, TextSize size, const QString& text);
    QLineEdit* addField(QVBoxLayout& column, const QString& name);
    ActionButton* addButton(QLayout& row, const QString& text, const QString& key = {});
    void showBackups();
    void addBackup(const Backup& backup);
    void showDeed();
    void ask(const Backup& backup);
    void saveJson();
    void saveCsv();
    void saveSealed();
    void takeIn();
    void chooseFile();
    /// The path that was typed, with what belongs to its kind where nothing was.
    [[nodiscard]] std::filesystem::path targetFor(const QString& ending) const;
    void finish();
    void fit();

    SafekeepingPresenter& m_presenter;
    const Theme& m_theme;
    QScrollArea* m_scroll;
    QWidget* m_column;
    QWidget* m_answer;
    Text* m_answerText;
    QWidget* m_backups;
    QLineEdit* m_target;
    QLineEdit* m_passphrase;
    QLineEdit* m_again;
    Text* m_passphraseHint;
    QLineEdit* m_source;
    QLineEdit* m_sourcePassphrase;
    std::filesystem::path m_asked; ///< the backup of which it is asked whether it is meant
};

} // namespace unknot
