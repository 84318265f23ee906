// SPDX-License-Identifier: GPL-3.0-or-later
#include "verbs/sheet.hpp"

#include "journal_access.hpp"

#include "presenters/sheet_presenter.hpp"

namespace unknot::cli {

ExitCode runSheet(const SheetOptions& options, const Surroundings& around) {
    SheetPresenter presenter(around.journal, around.content, options.region, around.clock);
    if (options.episode.empty())
        presenter.beginForNow();
    else
        presenter.beginFor(options.episode);
    const bool isOpen = openAloud(around);
    if (isOpen)
        presenter.load();
    const SheetView view = presenter.view();
    if (view.isMissing) {
        around.console.note(
            "There is no entry " + options.episode.value + ". See unknot-cli episodes for all ids.");
        return ExitCode::wrongUse;
    }
    if (view.error)
        noteTrouble({*view.error, {}}, around);
    const bool isGiven = give(options.form == SheetForm::html ? asHtml(view.sheet) : asPlainText(view.sheet),
        options.output, around);
    return isGiven && isOpen && !view.error ? ExitCode::done : ExitCode::problem;
}

} // namespace unknot::cli
