// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/display.hpp"

#include <QFileInfo>
#include <QString>

namespace unknot {

namespace {

bool hasX11(const QString& display) {
    if (display.isEmpty())
        return false;
    if (!display.startsWith(u':') && !display.startsWith(QLatin1String("unix:")))
        return true;
    const QString number = display.section(u':', 1).section(u'.', 0, 0);
    return QFileInfo::exists(QStringLiteral("/tmp/.X11-unix/X%1").arg(number));
}

bool hasWayland(const QString& display) {
    if (display.isEmpty())
        return false;
    const QString folder = qEnvironmentVariable("XDG_RUNTIME_DIR");
    return QFileInfo::exists(display.startsWith(u'/') ? display : folder + u'/' + display);
}

} // namespace

bool hasDisplay() {
    // Whoever names a platform knows better, e.g. offscreen.
    const QString platform = qEnvironmentVariable("QT_QPA_PLATFORM");
    if (!platform.isEmpty() && platform != QLatin1String("xcb") && platform != QLatin1String("wayland"))
        return true;
    return hasX11(qEnvironmentVariable("DISPLAY")) || hasWayland(qEnvironmentVariable("WAYLAND_DISPLAY"));
}

} // namespace unknot
