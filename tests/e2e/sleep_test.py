#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What logind says of sleep, and for how long sleep is put off.

    scripts/headless-session sleep_test.py BUILD/bin/unknot_service_probe
"""
import sys
import unittest

from desktop import wait_for
from fakes import FakeLogind
from probe import ServiceTest


class SleepTest(ServiceTest):
    def setUp(self):
        self.bus = self.start_bus()

    def start(self, **how):
        logind = self.enter(FakeLogind(self.bus, **how))
        probe = self.start_probe(system=self.bus)
        probe.tell("follow sleep")
        probe.ping()
        return logind, probe

    def test_sleep_is_put_off_until_all_is_written(self):
        logind, probe = self.start()
        for night in (1, 2):
            wait_for("a hold", lambda: len(logind.holds) == night)
            hold = logind.holds[-1]
            self.assertEqual((hold.what, hold.who, hold.mode), ("sleep", "Unknot", "delay"))
            self.assertIn("timers", hold.why)
            logind.sleep()
            probe.wait("aboutToSleep")
            self.assertFalse(hold.is_released(), "somebody still writes")
            wait_for("the hold's release", hold.is_released)
            self.assertEqual(probe.said, [["written"]])
            self.assertEqual(len(logind.holds), night)
            logind.wake()
            probe.wait("woke")

    def test_followed_twice_it_is_said_once(self):
        logind, probe = self.start()
        probe.tell("follow sleep")
        wait_for("a hold", lambda: logind.holds)
        logind.sleep()
        probe.wait("written")
        logind.wake()
        probe.wait("woke")
        probe.ping()
        self.assertEqual(probe.said, [])
        wait_for("the next hold", lambda: len(logind.holds) == 2)

    def test_nobody_may_put_it_off(self):
        logind, probe = self.start(refuses=True)
        logind.sleep()
        probe.wait("aboutToSleep")
        logind.wake()
        probe.wait("woke")

    def test_a_hold_that_comes_too_late_is_let_go(self):
        logind = self.enter(FakeLogind(self.bus))
        logind.fall_silent()
        probe = self.start_probe(system=self.bus)
        probe.tell("follow sleep")
        wait_for("the question", logind.silently_called)
        logind.sleep()
        probe.wait("written")
        logind.speak()
        wait_for("its release", lambda: logind.holds and logind.holds[0].is_released())

    def test_no_logind_and_one_that_comes_later(self):
        probe = self.start_probe(system=self.bus)
        probe.tell("follow sleep")
        probe.ping()
        logind = self.enter(FakeLogind(self.bus))
        logind.sleep()
        probe.wait("aboutToSleep")

    def test_no_system_bus(self):
        probe = self.start_probe()
        probe.tell("follow sleep")
        probe.ping()
        self.assertEqual(probe.said, [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
