// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include <QPlainTextEdit>

namespace unknot {

/// Plain text of any number of lines. It is as high as its text, so that only the page scrolls; Tab leaves
/// it.
class NotesField final : public QPlainTextEdit {
    Q_OBJECT

public:
    explicit NotesField(const QString& name, QWidget* parent = nullptr);

    /// Leaves the cursor alone where that is the text already.
    void show(const QString& text);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    void fitText();
};

} // namespace unknot
