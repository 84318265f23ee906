// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/widgets/small_print.hpp"

#include "app/widgets/text.hpp"

#include <QVBoxLayout>

namespace unknot {

QString notForText(const Content& content) {
    QStringList cases;
    for (const Claim& claim : content.redFlags.notFor)
        cases << textOf(claim.text);
    if (cases.isEmpty())
        return {};
    return SmallPrint::tr(
        "The warning signs are for everybody. The self-care in here is not for you if one of "
        "these is so: %1")
        .arg(cases.join(u' '));
}

SmallPrint::SmallPrint(const Content& content, const Theme& theme, QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(12);
    const auto add = [&](const QString& text) {
        auto* label = new Text(theme, TextSize::body, Tone::muted, text, this);
        column->addWidget(label);
        return label;
    };
    add(tr("What is here may ease or shorten a spasm. One source, Tonya Abari, says that a spasm which has "
           "begun cannot be stopped."));
    m_notFor = add(notForText(content));
    add(tr("General information for adults, not a diagnosis. If a warning sign applies or you are worried, "
           "get medical help now; do not wait for this program. Nothing leaves this computer."));
    showNotFor(true);
}

void SmallPrint::showNotFor(bool isShown) {
    m_notFor->setVisible(isShown && !m_notFor->text().isEmpty());
}

} // namespace unknot
