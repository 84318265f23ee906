// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/said_list.hpp"

#include <QVBoxLayout>

namespace unknot {

namespace {

constexpr int kBetweenVoices = 8;
constexpr int kBetweenSentences = 4;
constexpr int kBeside = 10; ///< between the line at the left and the words

QWidget* groupOf(const SaidView& said, const Theme& theme, Tone tone, QWidget* parent) {
    auto* group = new QWidget(parent);
    group->setProperty("ground", "said");
    group->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(group);
    column->setContentsMargins(kBeside, 0, 0, 0);
    column->setSpacing(kBetweenSentences);
    for (const std::string& text : said.texts) {
        auto* sentence = new Text(theme, TextSize::lead, tone, textOf(text), group);
        // A screen reader reads one label at a time.
        sentence->setAccessibleDescription(textOf(said.credit));
        column->addWidget(sentence);
    }
    if (!said.credit.empty())
        column->addWidget(new Text(
            theme, TextSize::body, tone == Tone::ink ? Tone::muted : tone, textOf(said.credit), group));
    return group;
}

} // namespace

SaidList::SaidList(const std::vector<ClaimView>& claims, const Theme& theme, Tone tone, QWidget* parent)
    : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kBetweenVoices);
    for (const SaidView& said : groupedByCredit(claims))
        column->addWidget(groupOf(said, theme, tone, this));
}

} // namespace unknot
