// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/paper_printer.hpp"

#include <chrono>
#include <utility>

namespace unknot {

namespace {

/// A print server that does not answer by then is none.
constexpr std::chrono::seconds kPatience(10);

} // namespace

PaperPrinter::PaperPrinter(QString command, QObject* parent)
    : QObject(parent), m_command(std::move(command)) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(kPatience);
    connect(&m_patience, &QTimer::timeout, this, [this] { end(false); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        // That it took no more of the pages is told by its exit code.
        if (error != QProcess::WriteError)
            end(false);
    });
    connect(&m_process, &QProcess::finished, this,
        [this](int code, QProcess::ExitStatus status) { end(status == QProcess::NormalExit && code == 0); });
}

void PaperPrinter::print(const QByteArray& pdf, const QString& title) {
    if (std::exchange(m_isBusy, true))
        return;
    m_patience.start();
    m_process.start(m_command, {QStringLiteral("-t"), title});
    m_process.write(pdf);
    m_process.closeWriteChannel();
}

void PaperPrinter::end(bool isSent) {
    if (!std::exchange(m_isBusy, false))
        return;
    m_patience.stop();
    m_process.kill();
    if (isSent)
        emit sent();
    else
        emit failed();
}

} // namespace unknot
