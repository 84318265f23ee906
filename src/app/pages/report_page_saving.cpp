// SPDX-License-Identifier: GPL-3.0-or-later
// The report's way to paper and into files.
#include "app/pages/report_page.hpp"
#include "app/paper.hpp"
#include "app/report_text.hpp"
#include "app/services/paper_printer.hpp"
#include "app/widgets/text.hpp"

#include "unknot/base/files.hpp"

#include <QLineEdit>

namespace unknot {

bool ReportPage::isThere() {
    if (m_later.isActive())
        finish();
    if (!m_presenter.view().hasReport())
        tell(noReportText(m_presenter.view()));
    return m_presenter.view().hasReport();
}

std::filesystem::path ReportPage::targetFor(Form form) const {
    static const QStringList kEndings = {QStringLiteral(".pdf"), QStringLiteral(".html"),
        QStringLiteral(".txt"), QStringLiteral(".json"), QStringLiteral(".fhir.json")};
    QString typed = m_target->text().trimmed();
    // Whoever saves it in two forms does not mean the second one to be called like the first.
    for (auto ending = kEndings.crbegin(); ending != kEndings.crend(); ++ending)
        if (typed.endsWith(*ending, Qt::CaseInsensitive)) {
            typed.chop(ending->size());
            break;
        }
    return typed.isEmpty() || typed.endsWith(u'/') ? std::filesystem::path()
                                                   : pathFrom(typed + kEndings[int(form)]);
}

QByteArray ReportPage::bytesOf(Form form) const {
    switch (form) {
    case Form::pdf:
        return paperOf(m_presenter.view().document, paperSizeIn(m_presenter.view().region), kReportPaper).pdf;
    case Form::html: return QByteArray::fromStdString(m_presenter.html());
    case Form::text: return QByteArray::fromStdString(m_presenter.text());
    case Form::json: return QByteArray::fromStdString(m_presenter.json());
    case Form::fhir: break;
    }
    return QByteArray::fromStdString(m_presenter.fhir());
}

void ReportPage::save(Form form) {
    if (!isThere())
        return;
    const std::filesystem::path file = targetFor(form);
    if (file.empty())
        return tell(fileNameMissingText());
    if (!m_overwrite.mayWrite(file)) {
        tell(tr("There is a file already: %1. Do the same again to put the report in its place, or change "
                "the name below.")
                 .arg(pathText(file)));
        return;
    }
    const QByteArray bytes = bytesOf(form);
    const auto written =
        writeFileChecked(file, std::string_view(bytes.constData(), std::size_t(bytes.size())));
    if (written) {
        m_overwrite.written(file);
        tell(tr("Saved: %1").arg(pathText(file)));
    } else {
        tell(tr("The report was not saved. %1 It stays on this screen, and can be selected and copied.")
                 .arg(fileTroubleText(written.error().code, pathText(file))));
    }
}

void ReportPage::print() {
    if (!isThere())
        return;
    tell(tr("Looking for the printer …"));
    m_printer->print(bytesOf(Form::pdf), textOf(m_presenter.view().document.title));
}

} // namespace unknot
