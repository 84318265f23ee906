// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QString>

#include <memory>

class QMenu;
class QSystemTrayIcon;

namespace unknot {

/// A small icon in the desktop's tray, where the desktop has one. Many have none, and one that is there may
/// go: it is never the only way back to the window.
class Tray final : public QObject {
    Q_OBJECT

public:
    explicit Tray(QObject* parent = nullptr);
    ~Tray() override;

    /// Looks for a tray, without waiting for it; from then on also when one comes or goes on the session bus.
    /// An old tray of X11 is only seen when this is called again.
    void follow();
    /// The icon is shown; thereChanged() says when that changes.
    [[nodiscard]] bool isThere() const { return m_icon != nullptr; }
    /// The menu's words anew, after another language was chosen.
    void retranslate();
    /// What is told about the icon, e.g. which timer runs.
    void setText(const QString& tooltip);

signals:
    void openWanted();
    void quitWanted();
    void thereChanged();

private slots:
    void look();

private:
    void take(bool hasHost);
    void setThere(bool isThere);
    void makeIcon();

    bool m_isFollowing = false;
    QString m_text;
    std::unique_ptr<QMenu> m_menu;           ///< "open", then "quit"
    std::unique_ptr<QSystemTrayIcon> m_icon; ///< none where there is no tray
};

} // namespace unknot
