#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The worst case, end to end: a guide runs, "none of these" was said ten minutes ago, cold lies on the back, and
then a sign shows itself in the middle of the breathing.

    scripts/headless-session emergency_scenario_test.py BUILD/bin/unknot BUILD/bin/unknot-cli
"""
import contextlib
import datetime
import json
import os
import pathlib
import sqlite3
import subprocess
import sys
import time
import unittest

from desktop import Unknot, wait_for
from fakes import FakeNotifications
from x_screen import EMERGENCY_GROUND, Screen

PROGRAM, CLI = sys.argv[1:3]
DATA = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "unknot"
EARLIER = datetime.timedelta(minutes=10, seconds=35)
COLD_MIN = 11  # so 25 seconds of it are left
# It is about noon: no new day begins meanwhile, on which the signs would be asked for anew.
os.environ["TZ"] = f"NOON{datetime.datetime.now(datetime.timezone.utc).hour - 12:+d}"


def cli(*arguments):
    return subprocess.run([CLI, *arguments], check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL)


def journal():
    return contextlib.closing(sqlite3.connect(DATA / "journal.sqlite3"))


def status_of_cold():
    with journal() as file:
        return [status for status, in file.execute("SELECT status FROM timer_run")]


def let_time_pass():
    """As if all that is kept had been written so much earlier, with nobody there since: each instant of the
    journal and of the guide's place is put back, and nothing else is touched. Waiting so long takes too long."""
    ms = int(EARLIER.total_seconds() * 1000)
    with journal() as file, file:
        tables = file.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%STRICT%'").fetchall()
        for table, in tables:
            columns = [column for _, column, *_ in file.execute(f"PRAGMA table_info({table})")]
            back = [f"{column} = {column} - {ms}" for column in columns if column.endswith(("_utc", "_at"))]
            back += [f"{column} = {column} - {ms * 1_000_000}" for column in ("boot_ns", "due_ns", "next_ns")
                     if column in columns]
            if back:
                file.execute(f"UPDATE {table} SET {', '.join(back)}")

    def put_back(kept):
        for value in kept.values() if isinstance(kept, dict) else kept:
            if isinstance(value, (dict, list)):
                put_back(value)
        if isinstance(kept, dict) and "utc_ms" in kept:
            kept["utc_ms"] -= ms

    place = json.loads((DATA / "session.json").read_text())
    put_back(place)
    (DATA / "session.json").write_text(json.dumps(place))


class EmergencyScenario(unittest.TestCase):
    def start(self):
        unknot = Unknot(PROGRAM)
        self.addCleanup(unknot.kill)
        return unknot

    def to_breathing(self, unknot):
        unknot.wait_text("Is your back locking up?")
        unknot.key("space")
        unknot.wait_text("Any of these, new or worse?")
        unknot.key("n")
        unknot.wait_text("Can you move a little?")
        unknot.key("2", "1", "1", "space", "space")
        unknot.wait_text("How is it in this position?")
        unknot.key("2", "1")
        unknot.wait_text("Breathe slowly with me")

    def start_cold(self, unknot):
        unknot.key("Escape")
        unknot.wait_text("What may help now")
        unknot.key("c")
        unknot.wait_text("What speaks against it")
        unknot.key(*["minus"] * (20 - COLD_MIN), "space")
        wait_for("cold in the journal", lambda: status_of_cold() == ["running"])

    def leads_to_help(self, unknot):
        """From Now: it says so, one key leads there, and so does one click."""
        unknot.wait_text("Show how to get help now")
        for way in (lambda: unknot.key("F2"), lambda: unknot.press("Show how to get help now")):
            way()
            unknot.wait_text("Emergency numbers: 112, 999, 911")
            unknot.key("Escape")
            unknot.wait_text("Show how to get help now")

    def test_a_sign_while_a_guide_and_cold_are_running(self):
        screen = Screen()
        notifications = FakeNotifications()
        self.addCleanup(notifications.leave)
        unknot = self.start()
        self.to_breathing(unknot)
        self.start_cold(unknot)
        unknot.kill()
        let_time_pass()

        unknot = self.start()
        began = time.monotonic()
        unknot.wait_text("Go on: Breathe slowly with me")
        unknot.key("space")
        unknot.wait_text("Gentle, not deep. Light-headed? Breathe as you like.")
        self.assertEqual(status_of_cold(), ["running"])
        told = len(notifications.notices)
        screen.key("F1")
        screen.key("y")
        wait_for("help on the screen", lambda: screen.share_of(EMERGENCY_GROUND) > 0.6)
        unknot.wait_text("Emergency numbers: 112, 999, 911")

        # Both answers are kept, each with its time; the first has not become another by the second.
        first, second = wait_for("both answers", self.both_answers)
        self.assertEqual([answer["answer"] for answer in first["answers"]], ["no"])
        self.assertEqual([answer["answer"] for answer in second["answers"]], ["yes"])
        times = [datetime.datetime.fromisoformat(one["at"]) for one in (first, second)]
        self.assertGreaterEqual(times[1] - times[0], EARLIER)
        now = datetime.datetime.now(datetime.timezone.utc)
        self.assertLess(abs(now - times[1]), datetime.timedelta(seconds=60))
        exported = json.loads(cli("export", "--format", "json").stdout)["episodes"][0]
        self.assertEqual(exported["screenings"], [first, second])
        # The guide is over, and what the answer led to stands, with no answer in it.
        self.assertEqual(self.status_of_guide(), "emergency")
        standing, = (DATA / "standing").read_text().splitlines()
        self.assertIn("emergency", standing)

        # Time is up for the cold behind the page, and nothing says so; nor does a key pressed by habit close it.
        wait_for("the end of the cold", lambda: status_of_cold() == ["time-up"], 40)
        self.assertGreater(time.monotonic() - began, 15)
        unknot.key("space", "Return", "n", "1", "w", "BackSpace", "ctrl+1")
        time.sleep(2)
        self.assertGreater(screen.share_of(EMERGENCY_GROUND), 0.6)
        self.assertEqual(len(notifications.notices), told)
        self.assertFalse(unknot.shows("Take it off now"))

        # Closed on purpose it is one key and one click away, and what had to wait is said now.
        unknot.key("Escape")
        self.leads_to_help(unknot)
        wait_for("the alarm of the cold", lambda: len(notifications.notices) > told)
        self.assertFalse(unknot.shows("My back has locked up"), "no guide is offered")

        # It outlives the program.
        unknot.kill()
        unknot = self.start()
        self.leads_to_help(unknot)
        self.assertFalse(unknot.shows("My back has locked up"), "no guide is offered")

    def both_answers(self):
        episode, = json.loads(cli("episodes", "--json").stdout)["episodes"]
        return episode["screenings"] if len(episode["screenings"]) == 2 else None

    def status_of_guide(self):
        return json.loads((DATA / "session.json").read_text())["status"]


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
