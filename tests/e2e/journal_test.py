#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The journal, end to end: the window and the command line at one journal, a kill while somebody types, a
journal that was damaged.

    scripts/headless-session journal_test.py BUILD/bin/unknot BUILD/bin/unknot-cli
"""
import json
import os
import pathlib
import shutil
import stat
import subprocess
import sys
import time
import unittest

from desktop import Unknot, wait_for

PROGRAM, CLI = sys.argv[1:3]
DATA = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "unknot"


def cli(*arguments):
    return subprocess.run([CLI, *arguments], check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL)


def episodes():
    return json.loads(cli("episodes", "--json").stdout)["episodes"]


class Journal(unittest.TestCase):
    def setUp(self):
        shutil.rmtree(DATA, ignore_errors=True)

    def start(self, *arguments):
        unknot = Unknot(PROGRAM, *arguments)
        self.addCleanup(unknot.kill)
        return unknot

    def type(self, unknot, text):
        subprocess.run(["xdotool", "type", "--delay", "20", text], check=True)

    def test_the_guide_is_the_log(self):
        unknot = self.start()
        unknot.wait_text("Is your back locking up?")
        unknot.key("space", "n", "2", "1", "1", "space", "space")
        unknot.wait_text("How is it in this position?")
        unknot.key("n", "6")
        unknot.wait_text("Pain noted: 6")
        unknot.key("1", "Escape")
        unknot.wait_text("Since today at")
        told, = episodes()
        self.assertEqual(told["ended"], "open")
        self.assertEqual([(one["measure"], one["outcome"]) for one in told["tried"]], [("position-ninety", "better")])
        self.assertEqual([one["score"] for one in told["readings"]], [6])
        self.assertEqual([[answer["answer"] for answer in one["answers"]] for one in told["screenings"]], [["no"]])
        unknot.key("o")
        unknot.wait_text("Closed as of now.")
        self.assertEqual(episodes()[0]["ended"], "at")
        unknot.key("u")
        unknot.wait_text("Since today at")
        self.assertEqual(episodes()[0]["ended"], "open")

    def test_one_key_enters_a_spasm_and_survives_a_kill_at_once(self):
        unknot = self.start()
        unknot.wait_text("Is your back locking up?")
        unknot.key("1")
        unknot.wait_text("Any of these, new or worse?")
        unknot.kill()
        told, = episodes()
        self.assertEqual((told["kind"], told["ended"]), ("brief", "not-known"))

    def test_killed_while_somebody_types(self):
        unknot = self.start()
        unknot.wait_text("Is your back locking up?")
        unknot.key("ctrl+4")
        unknot.wait_text("Nothing is in here yet.")
        unknot.key("e")
        unknot.wait_text("New entry")
        unknot.key(*["F6"] * 10)
        self.type(unknot, "Carried the washing down, w")
        # What the promise allows.
        time.sleep(2)
        self.assertEqual(stat.S_IMODE((DATA / "draft.json").stat().st_mode), 0o600)
        unknot.kill()
        self.assertEqual(episodes(), [])

        again = self.start()
        again.wait_text("Go on with the entry you were writing")
        again.key("g")
        again.wait_text("New entry")
        again.key("ctrl+s")
        again.wait_text("Is your back locking up?")
        again.key("ctrl+4")
        again.wait_text("Carried the washing down, w")
        told, = episodes()
        self.assertEqual(told["notes"], "Carried the washing down, w")
        self.assertFalse((DATA / "draft.json").exists())

    def test_killed_while_somebody_tells_an_ordinary_day(self):
        unknot = self.start()
        unknot.wait_text("Is your back locking up?")
        unknot.key("ctrl+4")
        unknot.wait_text("Nothing is in here yet.")
        unknot.key("c")
        unknot.wait_text("An ordinary day")
        unknot.press("In these hours: Lifting something")
        time.sleep(2)
        self.assertEqual(stat.S_IMODE((DATA / "moment-draft.json").stat().st_mode), 0o600)
        unknot.kill()

        again = self.start()
        again.wait_text("Is your back locking up?")
        again.key("ctrl+4")
        again.wait_text("Nothing is in here yet.")
        again.key("c")
        again.wait_text("Not saved yet. Kept as a draft.")
        again.key("ctrl+s")
        again.wait_text("Nothing is in here yet.")
        told, = json.loads(cli("moment", "--list", "--json").stdout)["moments"]
        self.assertEqual(told["triggers"], ["lifting"])
        self.assertFalse((DATA / "moment-draft.json").exists())

    def test_the_command_line_writes_while_the_window_is_open(self):
        unknot = self.start()
        unknot.wait_text("Is your back locking up?")
        unknot.key("ctrl+4")
        unknot.wait_text("Nothing is in here yet.")
        cli("log", "--onset", "unknown", "--trigger", "lifting", "--note", "from the terminal")
        # It is seen when the window is looked at again.
        unknot.key("ctrl+1", "ctrl+4")
        unknot.wait_text("from the terminal")
        self.assertTrue(unknot.shows("Lifting something"))
        unknot.key("ctrl+1", "1")
        unknot.wait_text("Any of these, new or worse?")
        self.assertEqual(len(episodes()), 2)

    def test_a_damaged_journal_is_set_aside_and_the_backup_takes_its_place(self):
        cli("log", "--note", "before the damage")
        cli("backup")
        journal = DATA / "journal.sqlite3"
        damaged = b"no journal at all " * 500
        journal.write_bytes(damaged)
        unknot = self.start()
        unknot.wait_text("Your journal was damaged. The file was not deleted")
        unknot.key("ctrl+4")
        unknot.wait_text("before the damage")
        aside, = DATA.glob("journal.sqlite3.damaged-*")
        self.assertEqual(aside.read_bytes(), damaged)

    def test_a_newer_journal_is_not_touched_and_help_is_there(self):
        cli("log", "--note", "of the future")
        journal = DATA / "journal.sqlite3"
        subprocess.run([sys.executable, "-c", "import sqlite3,sys; c=sqlite3.connect(sys.argv[1]);"
                        "c.execute('pragma user_version=99'); c.commit()", journal], check=True)
        before = journal.read_bytes()
        unknot = self.start()
        unknot.wait_text("A later version of Unknot wrote your journal.")
        unknot.key("space", "y")
        unknot.wait_text("Get help now")
        unknot.kill()
        self.assertEqual(journal.read_bytes(), before)

    def test_only_for_the_owner_whatever_the_umask(self):
        old = os.umask(0)
        self.addCleanup(os.umask, old)
        unknot = self.start()
        unknot.wait_text("Is your back locking up?")
        unknot.key("1")
        unknot.wait_text("Any of these, new or worse?")
        wait_for("the journal", lambda: (DATA / "journal.sqlite3").exists())
        for path in [DATA, *DATA.rglob("*")]:
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o700 if path.is_dir() else 0o600, path)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
