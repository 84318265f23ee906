// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QProcess>
#include <QTimer>

namespace unknot {

/// Hands pages to the system's own printing command, which sends them to the printer that was chosen there.
/// Never makes anybody wait, and shows no dialog (docs/decisions/0008-printing-by-lp.md).
class PaperPrinter final : public QObject {
    Q_OBJECT

public:
    /// `command`: how it is called; found in PATH.
    explicit PaperPrinter(QString command, QObject* parent = nullptr);

    /// A PDF. Answered by sent() or failed(), once; nothing while another one is on its way.
    void print(const QByteArray& pdf, const QString& title);
    [[nodiscard]] bool isBusy() const { return m_isBusy; }

signals:
    void sent();
    /// There is no printer, it is not set up, or there was no answer.
    void failed();

private:
    void end(bool isSent);

    QString m_command;
    QProcess m_process;
    QTimer m_patience;
    bool m_isBusy = false;
};

} // namespace unknot
