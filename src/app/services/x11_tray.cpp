// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/services/x11_tray.hpp"

#include <QByteArray>
#include <QGuiApplication>

#include <cstdlib>
#include <memory>
#include <xcb/xcb.h>

namespace unknot {

namespace {

struct Freeing {
    void operator()(void* memory) const { std::free(memory); }
};

template <class Value>
using Kept = std::unique_ptr<Value, Freeing>;

/// The number that the tray's name ends in; 0 nearly everywhere.
int screenNumber() {
    char* host = nullptr;
    int display = 0;
    int screen = 0;
    if (xcb_parse_display(nullptr, &host, &display, &screen) == 0)
        return 0;
    const Kept<char> freed(host);
    return screen;
}

} // namespace

bool hasX11Tray() {
    const auto* x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    // Without a screen Qt has the interface all the same, and no server behind it.
    xcb_connection_t* server = x11 ? x11->connection() : nullptr;
    if (!server)
        return false;
    // A tray owns this selection as long as it is there.
    const QByteArray name = "_NET_SYSTEM_TRAY_S" + QByteArray::number(screenNumber());
    const Kept<xcb_intern_atom_reply_t> atom(xcb_intern_atom_reply(server,
        xcb_intern_atom(server, 1, static_cast<std::uint16_t>(name.size()), name.constData()), nullptr));
    if (!atom || atom->atom == XCB_ATOM_NONE)
        return false;
    const Kept<xcb_get_selection_owner_reply_t> owner(
        xcb_get_selection_owner_reply(server, xcb_get_selection_owner(server, atom->atom), nullptr));
    return owner && owner->owner != XCB_WINDOW_NONE;
}

} // namespace unknot
