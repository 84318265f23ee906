// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/theme/theme.hpp"

#include <QDBusMessage>
#include <QObject>

#include <optional>

namespace unknot {

/// What the desktop wants: light, dark or high contrast, how large text is, and whether things move. Qt 6.4
/// does not say it itself, so the desktop portal is asked (and followed while it changes); without one, the
/// brightness of Qt's own palette decides. Never blocks.
class Appearance final : public QObject {
    Q_OBJECT

public:
    explicit Appearance(QObject* parent = nullptr);

    /// What is known so far.
    [[nodiscard]] Look look() const;
    /// Asks the portal; changed() follows if the answer differs.
    void follow();

signals:
    void changed();

private slots:
    // A message rather than its parts: QDBusVariant is no known type yet when the first slot is connected.
    void onSettingChanged(const QDBusMessage& message);

private:
    void ask(const QString& area, const QString& key);
    void take(const QString& area, const QString& key, const QVariant& value);

    const bool m_isPaletteDark;
    std::optional<bool> m_wantsDark; ///< empty: no preference
    bool m_isHighContrast = false;
    bool m_wantsLessMotion = false;
    bool m_hasAnimations = true; ///< GNOME's older switch for the same
    double m_textScale = 1;
};

} // namespace unknot
