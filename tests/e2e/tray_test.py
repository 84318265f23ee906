#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The icon in trays that come and go.

    scripts/headless-session tray_test.py BUILD/bin/unknot_service_probe
"""
import sys
import unittest

from desktop import wait_for
from fakes import FakeTray
from probe import NOWHERE, ServiceTest


class TrayTest(ServiceTest):
    def setUp(self):
        self.bus = self.start_bus()

    def start_tray(self, **how):
        return self.enter(FakeTray(address=self.bus, **how))

    def start(self, session=None):
        probe = self.start_probe(session or self.bus)
        probe.tell("tray text", "Cold: 12 minutes left")
        probe.tell("follow tray")
        probe.ping()
        return probe

    def see(self, tray, number=1):
        wait_for("the icon", lambda: len(tray.items) == number)
        self.assertIn("Cold: 12 minutes left", tray.text())

    def test_the_icon_and_its_menu(self):
        tray = self.start_tray()
        probe = self.start()
        probe.wait("tray", True)
        self.see(tray)
        probe.tell("tray text", "Cold: 11 minutes left")
        wait_for("the new text", lambda: "11 minutes" in tray.text())
        tray.click()
        probe.wait("open")
        self.assertEqual(list(tray.menu()), ["Open Unknot", "Quit"])
        tray.choose("Open Unknot")
        probe.wait("open")
        tray.choose("Quit")
        probe.wait("quit")
        probe.tell("follow tray")
        probe.ping()
        self.assertEqual((probe.said, len(tray.items)), ([], 1))

    def test_a_tray_that_comes_goes_and_comes_again(self):
        probe = self.start()
        for _ in range(2):
            tray = self.start_tray()
            probe.wait("tray", True)
            self.see(tray)
            tray.leave()
            probe.wait("tray", False)
        self.assertEqual(probe.said, [])

    def test_a_tray_that_restarts_at_once(self):
        tray = self.start_tray()
        probe = self.start()
        probe.wait("tray", True)
        tray.leave()
        self.see(self.start_tray())

    def test_a_tray_that_no_panel_shows(self):
        tray = self.start_tray(has_panel=False)
        probe = self.start()
        self.assertEqual(probe.said, [])
        tray.set_panel(True)
        probe.wait("tray", True)
        self.see(tray)
        tray.set_panel(False)
        probe.wait("tray", False)

    def test_a_tray_that_does_not_answer_holds_nobody(self):
        tray = self.start_tray()
        tray.fall_silent()
        probe = self.start()
        self.assertEqual(probe.said, [])
        tray.speak()
        probe.wait("tray", True)

    def test_an_old_tray_of_x11(self):
        probe = self.start()
        x11 = self.start_probe()
        x11.tell("be an X11 tray")
        x11.ping()
        self.assertEqual(probe.said, [])
        probe.tell("follow tray")
        probe.wait("tray", True)
        x11.stop()
        probe.tell("follow tray")
        probe.wait("tray", False)

    def test_no_bus(self):
        probe = self.start(NOWHERE)
        self.assertEqual(probe.said, [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
