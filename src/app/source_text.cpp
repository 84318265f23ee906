// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/source_text.hpp"

#include "app/widgets/text.hpp"
#include "unknot/content/claim.hpp"

#include <QCoreApplication>

namespace unknot {

QString sourceText(const Source& source) {
    const auto author = source.author ? textOf(*source.author)
                                      : QCoreApplication::translate("unknot::SourceText", "no author named");
    const auto date =
        source.date ? textOf(*source.date) : QCoreApplication::translate("unknot::SourceText", "no date");
    const QString text = QCoreApplication::translate("unknot::SourceText", "%1 (%2, %3).")
                             .arg(textOf(source.title), author, date);
    return source.note.empty() ? text : text + u' ' + textOf(source.note);
}

} // namespace unknot
