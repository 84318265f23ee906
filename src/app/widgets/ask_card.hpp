// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "presenters/screening_presenter.hpp"

namespace unknot {

class Text;
class Theme;

/// "Any of these, today?": what stays on Now while the emergency signs are due and were put off. W answers.
/// Hidden while they are not due. Borrows: the theme.
class AskCard final : public QWidget {
    Q_OBJECT

public:
    explicit AskCard(const Theme& theme, QWidget* parent = nullptr);

    void render(const std::optional<AskView>& due);

signals:
    void signsWanted();

private:
    Text* m_reason;
};

} // namespace unknot
