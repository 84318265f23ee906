// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include "unknot/content/content.hpp"

#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace unknot {

/// What Unknot is for and what it is not, who has checked it and who has not, and whose words it uses.
/// Borrows: content, theme.
class AboutPage final : public QWidget {
    Q_OBJECT

public:
    AboutPage(const Content& content, const Theme& theme, QWidget* parent = nullptr);

signals:
    void closed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void addUse(QVBoxLayout& column, const Content& content);
    void addReview(QVBoxLayout& column, const Content& content);
    void addProgram(QVBoxLayout& column);
    void addSources(QVBoxLayout& column, const Content& content);
    void add(QVBoxLayout& column, TextSize size, const QString& text);
    void fit();

    const Theme& m_theme;
    QScrollArea* m_scroll;
    QWidget* m_column;
};

} // namespace unknot
