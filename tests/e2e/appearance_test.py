#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Light, dark and high contrast follow the desktop, at the start and while the program runs.

    scripts/headless-session appearance_test.py BUILD/bin/unknot
"""
import subprocess
import sys
import threading
import unittest

from gi.repository import Gio, GLib

from desktop import Unknot, wait_for

PROGRAM = sys.argv[1]
AREA = "org.freedesktop.appearance"
PATH = "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Settings"
XML = f"""<node><interface name="{INTERFACE}">
<method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/></method>
<signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>"""


class Portal:
    """A desktop portal that knows the two settings we ask for."""

    def __init__(self):
        self.values = {"color-scheme": 0, "contrast": 0}
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.loop = GLib.MainLoop()
        self.thread = threading.Thread(target=self.loop.run, daemon=True)
        interface = Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0]
        self.bus.register_object(PATH, interface, self._called, None, None)
        owned = threading.Event()
        Gio.bus_own_name_on_connection(self.bus, "org.freedesktop.portal.Desktop", 0, lambda *_: owned.set(), None)
        self.thread.start()
        assert owned.wait(10)

    def _called(self, _bus, _sender, _path, _interface, _method, arguments, invocation):
        area, key = arguments.unpack()
        assert area == AREA
        # The real portal wraps its answer twice.
        value = GLib.Variant("v", GLib.Variant("u", self.values[key]))
        invocation.return_value(GLib.Variant.new_tuple(GLib.Variant("v", value)))

    def change(self, key, value):
        self.values[key] = value
        told = GLib.Variant("(ssv)", (AREA, key, GLib.Variant("u", value)))
        self.bus.emit_signal(None, PATH, INTERFACE, "SettingChanged", told)


def ground(window):
    """The colour of the start page's ground, as it really is on screen."""
    shot = subprocess.run(["import", "-window", window, "-crop", "1x1+700+60", "-depth", "8", "rgb:-"],
                          capture_output=True, check=True)
    return shot.stdout.hex()


class Appearance(unittest.TestCase):
    def test_the_window_follows_the_desktop(self):
        portal = Portal()
        portal.values["color-scheme"] = 1
        unknot = Unknot(PROGRAM)
        self.addCleanup(unknot.kill)
        wait_for("dark", lambda: ground(unknot.window) == "10171a")
        portal.change("color-scheme", 2)
        wait_for("light", lambda: ground(unknot.window) == "f6f4ef")
        portal.change("contrast", 1)
        wait_for("high contrast", lambda: ground(unknot.window) == "000000")
        unknot.key("space")
        unknot.wait_text("Any of these, new or worse?")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
