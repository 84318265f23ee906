// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/tokens.hpp"

#include <QDBusMessage>
#include <QObject>

namespace unknot {

/// What the desktop wants: light, dark or high contrast. Qt 6.4 does not say it itself, so the desktop
/// portal is asked (and followed while it changes); without one, the brightness of Qt's own palette
/// decides. Never blocks.
class Appearance final : public QObject {
    Q_OBJECT

public:
    explicit Appearance(QObject* parent = nullptr);

    /// The scheme known so far.
    [[nodiscard]] Scheme scheme() const;
    /// Asks the portal; changed() follows if the answer differs.
    void follow();

signals:
    void changed();

private slots:
    // A message rather than its parts: QDBusVariant is no known type yet when the first slot is connected.
    void onSettingChanged(const QDBusMessage& message);

private:
    void ask(const QString& area, const QString& key);
    void take(const QString& key, const QVariant& value);

    bool m_isDark;
    bool m_isHighContrast = false;
};

} // namespace unknot
