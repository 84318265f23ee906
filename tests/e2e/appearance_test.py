#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Colours, contrast, size of text and motion follow the desktop, at the start and while the program runs.

    scripts/headless-session appearance_test.py BUILD/bin/unknot
"""
import os
import shutil
import subprocess
import sys
import threading
import time
import unittest

from gi.repository import Gio, GLib

from desktop import Unknot, wait_for

PROGRAM = sys.argv[1]
AREA = "org.freedesktop.appearance"
GNOME = "org.gnome.desktop.interface"
# Within the ring, which goes on by seconds.
KNOT = "300x180+612+240"
PATH = "/org/freedesktop/portal/desktop"
INTERFACE = "org.freedesktop.portal.Settings"
XML = f"""<node><interface name="{INTERFACE}">
<method name="Read"><arg type="s" direction="in"/><arg type="s" direction="in"/><arg type="v" direction="out"/></method>
<signal name="SettingChanged"><arg type="s"/><arg type="s"/><arg type="v"/></signal>
</interface></node>"""


class Portal:
    """A desktop portal that knows the settings we ask for."""

    def __init__(self):
        self.values = {
            (AREA, "color-scheme"): GLib.Variant("u", 0),
            (AREA, "contrast"): GLib.Variant("u", 0),
            (AREA, "reduced-motion"): GLib.Variant("u", 0),
            (GNOME, "text-scaling-factor"): GLib.Variant("d", 1.0),
            (GNOME, "enable-animations"): GLib.Variant("b", True),
        }
        self.bus = Gio.bus_get_sync(Gio.BusType.SESSION)
        self.loop = GLib.MainLoop()
        self.thread = threading.Thread(target=self.loop.run, daemon=True)
        interface = Gio.DBusNodeInfo.new_for_xml(XML).interfaces[0]
        self.registered = self.bus.register_object(PATH, interface, self._called, None, None)
        owned = threading.Event()
        self.name = Gio.bus_own_name_on_connection(
            self.bus, "org.freedesktop.portal.Desktop", 0, lambda *_: owned.set(), None)
        self.thread.start()
        assert owned.wait(10)

    def close(self):
        Gio.bus_unown_name(self.name)
        self.bus.unregister_object(self.registered)
        self.loop.quit()
        self.thread.join()

    def _called(self, _bus, _sender, _path, _interface, _method, arguments, invocation):
        # The real portal wraps its answer twice.
        value = GLib.Variant("v", self.values[arguments.unpack()])
        invocation.return_value(GLib.Variant.new_tuple(GLib.Variant("v", value)))

    def change(self, area, key, value):
        self.values[area, key] = value
        self.bus.emit_signal(None, PATH, INTERFACE, "SettingChanged", GLib.Variant("(ssv)", (area, key, value)))


def picture(window, place):
    """What is really on screen there, as bytes."""
    shot = subprocess.run(["import", "-window", window, "-crop", place, "-depth", "8", "rgb:-"],
                          capture_output=True, check=True)
    return shot.stdout


def ground(window):
    """The colour of the start page's ground."""
    return picture(window, "1x1+700+60").hex()


class Appearance(unittest.TestCase):
    def setUp(self):
        # What another test left open would have the signs asked at the start.
        shutil.rmtree(os.path.join(os.environ["XDG_DATA_HOME"], "unknot"), ignore_errors=True)
        self.portal = Portal()
        self.addCleanup(self.portal.close)

    def start(self):
        unknot = Unknot(PROGRAM)
        self.addCleanup(unknot.kill)
        return unknot

    def test_colours_and_contrast(self):
        self.portal.values[AREA, "color-scheme"] = GLib.Variant("u", 1)
        unknot = self.start()
        wait_for("dark", lambda: ground(unknot.window) == "10171a")
        self.portal.change(AREA, "color-scheme", GLib.Variant("u", 2))
        wait_for("light", lambda: ground(unknot.window) == "f6f4ef")
        self.portal.change(AREA, "contrast", GLib.Variant("u", 1))
        wait_for("high contrast", lambda: ground(unknot.window) == "000000")
        unknot.key("space")
        unknot.wait_text("Any of these, new or worse?")

    def test_size_of_text(self):
        unknot = self.start()
        usual = wait_for("the rail", lambda: unknot.width_of("Warning signs"))
        self.portal.change(GNOME, "text-scaling-factor", GLib.Variant("d", 2.0))
        wait_for("larger text", lambda: unknot.width_of("Warning signs") > 1.4 * usual)
        # A choice of one's own wins over the desktop.
        unknot.key("ctrl+8")
        unknot.wait_text("Size of text")
        unknot.key("s")
        wait_for("text as before", lambda: unknot.width_of("Warning signs") == usual)

    def test_motion(self):
        self.portal.values[GNOME, "enable-animations"] = GLib.Variant("b", False)
        unknot = self.start()
        unknot.key("2", "space")
        unknot.wait_text("gentle, not deep")
        knots = {picture(unknot.window, KNOT) for _ in range(8) if not time.sleep(0.25)}
        self.assertEqual(len(knots), 1, "the knot moved")
        self.portal.change(GNOME, "enable-animations", GLib.Variant("b", True))
        before = picture(unknot.window, KNOT)
        wait_for("a knot that moves", lambda: picture(unknot.window, KNOT) != before)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
