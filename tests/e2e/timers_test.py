#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Timers, end to end: a real window, notifications and sleep from fakes on private buses, a kill in the middle.

    scripts/headless-session timers_test.py BUILD/bin/unknot BUILD/bin/unknot-cli
"""
import contextlib
import datetime
import json
import os
import pathlib
import re
import shutil
import signal
import sqlite3
import subprocess
import sys
import time
import unittest

from desktop import PATIENCE_S, Unknot, wait_for
from fakes import FakeLogind, FakeNotifications, PrivateBus

PROGRAM, CLI = sys.argv[1:3]
DATA = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "unknot"
NANOSECONDS = 1_000_000_000


def cli(*arguments):
    return subprocess.run([CLI, *arguments], check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL)


def journal():
    return contextlib.closing(sqlite3.connect(DATA / "journal.sqlite3"))


def runs():
    with journal() as file:
        file.row_factory = sqlite3.Row
        return [dict(row) for row in file.execute("SELECT * FROM timer_run ORDER BY start_utc")]


def let_time_pass(seconds):
    """As if every run had been begun so much earlier, with nobody there since: sleeping so long takes too long."""
    with journal() as file, file:
        shift = seconds * NANOSECONDS
        file.execute("UPDATE timer_run SET due_ns = due_ns - ?, boot_ns = boot_ns - ?, start_utc = start_utc - ?, "
                     "clock_at = clock_at - ?, changed_at = changed_at - ?",
                     (shift, shift, *[seconds * 1000] * 3))


class Timers(unittest.TestCase):
    def setUp(self):
        shutil.rmtree(DATA, ignore_errors=True)
        self.notifications = FakeNotifications()
        self.addCleanup(self.notifications.leave)

    def start(self, *arguments):
        unknot = Unknot(PROGRAM, *arguments)
        self.addCleanup(unknot.kill)
        return unknot

    def start_cold(self, minutes=20):
        """An episode that is open for five hours, and cold on it."""
        cli("log", "--onset", (datetime.datetime.now() - datetime.timedelta(hours=5)).isoformat("T", "minutes"), "--open")
        unknot = self.start()
        # Each day of an open episode begins with the warning signs.
        unknot.wait_text("Any of these, new or worse?")
        unknot.key("n")
        unknot.wait_text("No sign named does not mean that all is well")
        unknot.key("Escape")
        unknot.wait_text("What may help now")
        unknot.key("c")
        unknot.wait_text("What speaks against it")
        unknot.key(*["minus"] * (20 - minutes), "space")
        wait_for("the run in the journal", lambda: [run["status"] for run in runs()] == ["running"])
        return unknot

    def notice(self, seconds=20):
        return wait_for("a notification", lambda: self.notifications.standing and self.notifications.standing[-1],
                        seconds)

    def test_cold_to_its_end_with_a_snooze(self):
        unknot = self.start_cold(minutes=1)
        unknot.wait_text("Ends at ")
        self.assertEqual(self.notifications.notices, [])
        notice = self.notice(seconds=75)
        self.assertEqual(notice.title, "Cold")
        self.assertIn("Take it off now", notice.body)
        self.assertEqual(list(notice.actions), ["default", "confirm", "snooze-5", "snooze-10", "snooze-20"])
        self.assertEqual((notice.hints["urgency"], notice.timeout_ms), (2, 0))
        self.assertEqual([run["status"] for run in runs()], ["time-up"])

        # Unanswered, it comes again in the place of the first; put off, it is silent, and what it says stays.
        wait_for("the alarm again", lambda: len(self.notifications.notices) > 1, 40)
        self.assertEqual(len(self.notifications.standing), 1)
        self.notifications.invoke(self.notifications.standing[0].id, "snooze-5")
        told = len(self.notifications.notices)
        unknot.wait_text("Take it off now")
        time.sleep(33)
        self.assertEqual(len(self.notifications.notices), told)

        unknot.key("space")  # it is off
        unknot.wait_text("How long did it really stay?")
        unknot.key("1")
        unknot.wait_text("how does your back feel now?")
        unknot.key("4")  # only numb
        unknot.wait_text("done after 1 min")
        run, = runs()
        self.assertEqual((run["status"], run["stayed_s"], run["feel"]), ("ended", 60, "only-numb"))
        episode, = json.loads(cli("episodes", "--json").stdout)["episodes"]
        self.assertEqual([(one["measure"], one["outcome"]) for one in episode["tried"]], [("cold-pack", "same")])
        # The next proposal knows it.
        unknot.key("space", "ctrl+1")
        unknot.wait_text("Last time: Only numb")
        unknot.wait_text("The skin rests until")
        plan = json.loads(cli("care", "--json").stdout)
        self.assertEqual(plan["default"]["treatment"], "cold")
        self.assertTrue(plan["default"]["shortened"])

    def test_a_killed_program_comes_back_with_what_is_left(self):
        unknot = self.start_cold()
        unknot.kill()
        let_time_pass(3 * 60)
        unknot = self.start()
        unknot.key("ctrl+3")
        left = wait_for("what is left", lambda: next(
            (found for text in unknot.texts() if (found := re.search(r"\b(\d+) min left", text))), None))
        self.assertIn(left[1], ("17", "16"))
        self.assertEqual(self.notifications.notices, [])
        # The machine was started anew meanwhile: the wall clock tells.
        unknot.kill()
        with journal() as file, file:
            file.execute("UPDATE timer_run SET boot_name = 'another start', boot_ns = 1000, "
                         "due_ns = 1000 + (due_ns - boot_ns)")
        unknot = self.start()
        unknot.key("ctrl+3")
        unknot.wait_text(" min left")
        self.assertEqual([run["status"] for run in runs()], ["running"])

    def test_time_was_up_while_nobody_could_say_so(self):
        unknot = self.start_cold()
        unknot.kill()
        let_time_pass(46 * 60)
        translation = DATA / "content" / "i18n" / "de.json"
        translation.parent.mkdir(parents=True)
        translation.write_text(json.dumps({"version": 1, "name": "Deutsch", "timers.treatments.cold.title": "Kaltes"}))
        unknot = self.start()
        unknot.wait_text("time was up 26 minutes ago")
        self.assertIn("26 minutes ago", self.notice().body)
        # What stands there is put into another language, and that is sooner than the alarm comes again.
        unknot.key("ctrl+8", "l", "l")
        wait_for("the other language", lambda: [notice.title for notice in self.notifications.standing] == ["Kaltes"], 10)
        unknot.key("ctrl+Return")
        unknot.key("ctrl+3")
        unknot.wait_text("How long did it really stay?")
        unknot.kill()  # the question survives, and nothing starts again
        unknot = self.start()
        unknot.key("ctrl+3")
        unknot.wait_text("How long did it really stay?")
        unknot.key("2")  # all the time
        unknot.wait_text("how does your back feel now?")
        unknot.key("1")
        unknot.wait_text("done after 46 min")
        unknot.close()
        self.start().key("ctrl+3")
        run, = runs()
        self.assertEqual((run["status"], run["stayed_s"] // 60), ("ended", 46))
        self.assertEqual(len({notice.id for notice in self.notifications.notices}), 1)

    def test_a_program_that_stood_still_says_so_at_once(self):
        cli("timer", "--add", "Tea", "--seconds", "3")
        unknot = self.start()
        unknot.key("ctrl+3")
        unknot.press("Tea: Start")
        wait_for("the run in the journal", lambda: [run["status"] for run in runs()] == ["running"])
        unknot.process.send_signal(signal.SIGSTOP)
        time.sleep(5)
        self.assertEqual(self.notifications.notices, [])
        unknot.process.send_signal(signal.SIGCONT)
        self.assertIn("time is up", self.notice(seconds=2).body)
        self.notifications.invoke(self.notice().id, "confirm")
        wait_for("its end", lambda: [run["status"] for run in runs()] == ["ended"])

    def test_sleep_is_announced(self):
        bus = PrivateBus()
        self.addCleanup(bus.close)
        logind = FakeLogind(bus.address)
        self.addCleanup(logind.leave)
        os.environ["DBUS_SYSTEM_BUS_ADDRESS"] = bus.address
        self.addCleanup(os.environ.pop, "DBUS_SYSTEM_BUS_ADDRESS")
        unknot = self.start_cold()
        hold, = wait_for("a hold", lambda: logind.holds)
        self.assertEqual((hold.what, hold.mode), ("sleep", "delay"))
        logind.sleep()
        wait_for("the hold let go", hold.is_released)
        self.assertEqual([run["status"] for run in runs()], ["running"])
        logind.wake()
        wait_for("a new hold", lambda: len(logind.holds) == 2)
        unknot.wait_text(" min left")
        self.assertEqual(self.notifications.notices, [])

    def test_closing_asks_once(self):
        unknot = self.start_cold()
        unknot.close_window()
        unknot.wait_text("A timer is still running. Close Unknot?")
        time.sleep(2.5)  # whoever reads it takes their time; what runs is shown anew each second
        unknot.key("1")
        wait_for("the window gone", lambda: not unknot.is_window_shown())
        self.assertIsNone(unknot.process.poll())
        subprocess.run([PROGRAM], check=True, timeout=PATIENCE_S)  # hands over, and goes
        wait_for("the window back", unknot.is_window_shown)
        unknot.close_window()
        unknot.wait_text("A timer is still running. Close Unknot?")
        time.sleep(2.5)
        unknot.key("2")
        self.assertEqual(unknot.process.wait(timeout=PATIENCE_S), 0)
        self.assertEqual([run["status"] for run in runs()], ["ended"])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
