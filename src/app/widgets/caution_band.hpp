// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"
#include "app/widgets/claim_list.hpp"

#include <optional>

namespace unknot {

class Text;

/// One sentence to bear in mind, on a calm ground of its own, with who says it below when asked. Hidden while
/// there is nothing to say. Borrows: the theme.
class CautionBand final : public QWidget {
    Q_OBJECT

public:
    explicit CautionBand(const Theme& theme, QWidget* parent = nullptr);

    void show(const std::optional<ClaimView>& caution, Credits credits);
    void setGrowth(double growth);

private:
    Text* m_text;
    Text* m_credit;
};

} // namespace unknot
