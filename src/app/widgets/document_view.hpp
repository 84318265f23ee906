// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include <QTextEdit>

#include "unknot/report/document.hpp"

namespace unknot {

/// A document to be read, selected and copied, by mouse and by key. It is as high as its text, so that only
/// the page scrolls; Tab leaves it. A table that is too wide for it is told row by row. Borrows: the theme.
class DocumentView final : public QTextEdit {
    Q_OBJECT

public:
    DocumentView(const Theme& theme, const QString& name, QWidget* parent = nullptr);

    /// What is selected stays so where the document is the same.
    void show(const Document& document);
    /// Grows with its window; 1 is the size at 1280×800.
    void setGrowth(double growth);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void dress();
    void lay();
    void fitText();

    const Theme& m_theme;
    Document m_document;
    double m_growth = 1;
    bool m_isNarrow = false; ///< its tables are told row by row
};

} // namespace unknot
