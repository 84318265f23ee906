// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QStringList>

namespace unknot {

/// The first Unknot of a session owns the D-Bus name org.unknot.Unknot; a second one hands its wish to
/// the first and goes. Without a session bus, or with a first one that does not answer, every start
/// simply opens its own window: nobody waits for help.
class SingleInstance final : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.unknot.Unknot")

public:
    explicit SingleInstance(QObject* parent = nullptr) : QObject(parent) {}

    /// True where the wish was taken by an Unknot that runs already.
    [[nodiscard]] bool handOver(const QStringList& arguments);
    /// Takes the name, to be found by later starts.
    void listen();

public slots:
    /// The D-Bus method: raises the window and does what a start with these arguments would.
    Q_SCRIPTABLE void Open(const QStringList& arguments) { emit opened(arguments); }

signals:
    void opened(const QStringList& arguments);
};

} // namespace unknot
