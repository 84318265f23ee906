// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <chrono>
#include <memory>

class QSocketNotifier;

namespace unknot {

/// Says once when the boot clock has reached a moment. QTimer counts awake time: set for the end of a
/// treatment, it would come as much too late as the machine slept. This one is due at once when the machine
/// wakes after its moment, with or without logind. It wakes nothing and nobody while it waits. Where the
/// system has no such timer it says so by isThere(), and nothing else.
class BootTimer final : public QObject {
    Q_OBJECT

public:
    explicit BootTimer(QObject* parent = nullptr);
    ~BootTimer() override;

    [[nodiscard]] bool isThere() const { return m_descriptor >= 0; }
    /// In place of what it waited for before. 0 and less is reached at once, but never from within start().
    void start(std::chrono::nanoseconds wait);
    void stop();

signals:
    void reached();

private:
    void set(std::chrono::nanoseconds wait);
    void read();

    int m_descriptor = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace unknot
