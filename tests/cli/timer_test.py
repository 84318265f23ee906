# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli timer: cold, heat and own timers in the terminal, and in the journal as the window has them."""

import json
import os
import re
import signal
import sqlite3
import subprocess
import threading
import time

import cli_program
from journal_case import JournalTest


def treatment(name):
    treatments = json.loads((cli_program.CONTENT / "timers.json").read_text())["treatments"]
    return next(one for one in treatments if one["id"] == name)


class Timer(JournalTest):
    def runs(self):
        """The journal's runs, the earliest first."""
        if not self.journal.exists():
            return []
        journal = sqlite3.connect(self.journal)
        journal.row_factory = sqlite3.Row
        try:
            return [dict(row) for row in journal.execute("SELECT * FROM timer_run ORDER BY number")]
        finally:
            journal.close()

    def change_runs(self, change):
        journal = sqlite3.connect(self.journal)
        with journal:
            journal.execute("UPDATE timer_run SET " + change)
        journal.close()

    def cold(self, *lines, code=0):
        return self.run_cli("timer", "cold", "--seconds", "1", lines=["", "", *lines], code=code)

    def long_ago(self, hours):
        """Makes the sessions whole ones that ended that long ago."""
        self.change_runs(f"length_s = 1200, stayed_s = 1200, boot_ns = boot_ns - {hours * 3600 * 10**9}, "
                         f"due_ns = due_ns - {hours * 3600 * 10**9}, clock_at = clock_at - {hours * 3600000}, "
                         f"start_utc = start_utc - {hours * 3600000}, end_utc = end_utc - {hours * 3600000}")

    def start_cold(self, *arguments):
        session = self.start_on_pipe("timer", "cold", "--live", *arguments)
        session.expect("Press Enter to begin.")
        session.type("")
        session.expect("Cold runs for ")
        return session

    # What must have been said first

    def test_all_that_speaks_against_it_comes_before_the_start(self):
        for name, content in (("cold", COLD), ("heat", HEAT)):
            with self.subTest(treatment=name):
                done = self.run_cli("timer", name, lines=["no", "no"], code=0)
                for part in ("timing", "objections", "before", "ask_first"):
                    self.assert_in_order([one["text"] for one in content[part]], done.stdout)
                self.assertIn(content["ways"][0]["text"], done.stdout)
                self.assertTrue(done.stdout.endswith("leaves it.\nNothing was begun.\n"))
        self.assertEqual(self.runs(), [])

    def test_nothing_but_enter_begins_it(self):
        for line in ("q", "no", "25"):
            done = self.run_cli("timer", "cold", lines=[line], code=0)
            self.assertIn("Nothing was begun.", done.stdout)
        self.assertEqual(self.runs(), [])

    def test_heat_asks_for_a_swollen_joint(self):
        done = self.run_cli("timer", "heat", lines=["perhaps", "", "yes"], code=1)
        self.assertEqual(done.stdout.count("Type yes or no."), 3)
        self.assertIn(HEAT["not_when_swollen"]["text"], done.stderr)
        for arguments in (["--swollen", "yes"], ["--swollen", "yes", "--minutes", "1"]):
            done = self.run_cli("timer", "heat", *arguments, lines=[""], code=1)
            self.assertIn(HEAT["not_when_swollen"]["text"], done.stderr)
        self.assertIn(HEAT["not_when_swollen"]["text"], self.run_cli("timer", "heat", lines=["?"], code=1).stderr)
        self.assertEqual(self.runs(), [])
        done = self.run_cli("timer", "heat", "--swollen", "no", "--seconds", "1", lines=["", "", "1"], code=0)
        self.assertIn("It was on for 1 second.", done.stdout)

    def test_longer_than_20_minutes_is_refused_with_the_reason(self):
        for name, content in (("cold", COLD), ("heat", HEAT)):
            for length in (["--minutes", "25"], ["--minutes", "20.02"], ["--seconds", "1201"]):
                done = self.run_cli("timer", name, *length, lines=[""], code=2)
                self.assertIn(content["too_long"]["text"], done.stderr)
                self.assertEqual(done.stdout, "")
        self.assertEqual(self.runs(), [])

    # A session

    def test_a_session_is_kept_as_the_window_keeps_it(self):
        self.run_cli("log", "--open", code=0)
        done = self.cold("1")
        feel = COLD["feels"][0]
        self.assert_in_order(["Cold runs for 1 second", "Cold: time is up.", COLD["time_up"]["text"],
                              "How does your back feel now?", feel["advice"]["text"],
                              "Next session: from ", COLD["next"][0]["text"],
                              "Next session: from ", COLD["next"][1]["text"]], done.stdout)
        self.assertEqual(done.stderr, "")
        run, = self.runs()
        self.assertEqual((run["timer"], run["measure"], run["length_s"], run["status"], run["feel"], run["stayed_s"]),
                         ("cold", "cold-pack", 1, "ended", "looser", 1))
        episode, = self.episodes()
        self.assertEqual(run["episode"], episode["id"])
        tried, = episode["tried"]
        self.assertEqual((tried["measure"], tried["outcome"], tried["id"]), ("cold-pack", "better", run["id"]))

    def test_nothing_need_be_said_of_it(self):
        done = self.cold("7", "")
        self.assertEqual(done.stdout.count("Type a number, or press Enter"), 2)
        self.assertEqual([(run["status"], run["feel"]) for run in self.runs()], [("ended", "")])

    def test_the_way_is_chosen_by_its_name(self):
        way = HEAT["ways"][2]
        done = self.run_cli("timer", "heat", "--way", way["measure"], "--swollen", "no", "--seconds", "1",
                            lines=["", "", ""], code=0)
        self.assertIn("How: " + way["label"], done.stdout)
        self.assertEqual(self.runs()[0]["measure"], way["measure"])
        done = self.run_cli("timer", "heat", "--way", "ice", lines=[""], code=2)
        self.assertIn("Known are damp-towel, shower or heat-pad.", done.stderr)

    def test_the_look_at_the_skin_and_a_few_marks(self):
        done = self.run_cli("timer", "cold", "--speed", "600", lines=["", "", "", "1"], code=0)
        self.assert_in_order(["Cold runs for ", COLD["check"]["text"], "Good. ", " left.", "Cold: time is up."],
                             done.stdout)
        self.assertEqual(done.stdout.count(COLD["check"]["text"]), 1)
        # At a busy time a mark comes a minute or two late, at this speed.
        left = [int(minutes) for minutes in re.findall(r"(\d+) minutes? left\.", done.stdout)]
        self.assertEqual(left, sorted(left, reverse=True))
        self.assertLessEqual(3, len(left))
        self.assertLess(done.stdout.count(" left."), 9)

    def test_off_at_the_look_at_the_skin_ends_it(self):
        done = self.run_cli("timer", "cold", "--speed", "600", lines=["", "off", "4"], code=0)
        self.assert_in_order([COLD["check"]["text"], "How does your back feel now?", "It was on for 5 minutes",
                              COLD["feels"][3]["advice"]["text"]], done.stdout)
        self.assertNotIn("time is up", done.stdout)

    def test_a_confirmation_that_comes_late_is_asked_about(self):
        session = self.start_cold("--speed", "400", "--minutes", "4")
        session.expect("Cold: time is up.")
        # Ten times the minute after which it is late, and rings meanwhile.
        session.expect("Cold: time was up 5 minutes ago.")
        session.type("")
        session.expect("How long was it on in all? Type the minutes, at most ")
        session.type("500")
        session.expect("Type the minutes as a number")
        session.type("7")
        session.expect("How does your back feel now?")
        session.type("1")
        session.expect("It was on for 7 minutes.")
        self.assertEqual(session.finish(), 0)

    def test_who_does_not_know_how_long_says_so(self):
        session = self.start_cold("--speed", "400", "--minutes", "4")
        session.expect("Cold: time was up ")
        session.type("")
        session.expect("How long was it on in all?")
        session.type("?")
        session.expect("How does your back feel now?")
        session.type("")
        self.assertEqual(session.finish(), 0)
        self.assertNotIn("It was on for", session.text)

    def test_a_pause_says_when_it_ends_it(self):
        session = self.start_cold()
        session.type("p")
        session.expect("paused, with 20 minutes left. The pause ends it at ")
        session.type("p")
        session.expect("20 minutes left, until ")
        session.type("off")
        session.expect("How does your back feel now?")
        session.type("")
        self.assertEqual(session.finish(), 0)

    def test_a_pause_ends_it_by_itself(self):
        session = self.start_cold("--speed", "1000")
        session.type("p")
        session.expect("The pause lasted too long, so it is over.")
        session.expect("How does your back feel now?")
        session.type("")
        self.assertEqual(session.finish(), 0)

    def test_the_signs_while_it_runs(self):
        session = self.start_cold()
        session.type("w")
        session.expect("16: ")
        session.type("q")
        self.assertEqual(session.finish(), 0)

    # Leaving, and what is left

    def test_who_leaves_leaves_it_running(self):
        for leave in (lambda session: session.process.send_signal(signal.SIGINT), lambda session: session.type("q")):
            session = self.start_cold()
            leave(session)
            self.assertEqual(session.finish(), 0)
            session.expect("It goes on: it is in your journal. Nothing rings now unless the window is open.")
            self.assertEqual(self.runs()[-1]["status"], "running")
            out = self.run_cli("timer", code=0).stdout
            self.assertRegex(out, r"^Cold, begun at \d\d:\d\d: (20 minutes|19 minutes 5\d seconds) left, until ")
            out = self.run_cli("timer", "--stop", code=0).stdout
            self.assertEqual(out, "Cold is stopped. Still on your skin? Then take it off now.\n")
            self.assertEqual(self.runs()[-1]["status"], "ended")
            self.assertEqual(self.run_cli("timer", code=0).stdout, "No timer is running.\n")
        self.assertEqual(self.run_cli("timer", "--stop", code=0).stdout, "No timer is running.\n")

    def test_one_that_ended_unseen_says_so_at_once(self):
        session = self.start_cold()
        session.type("q")
        session.finish()
        self.change_runs(f"boot_ns = boot_ns - {46 * 60 * 10**9}, due_ns = due_ns - {46 * 60 * 10**9}, "
                         f"start_utc = start_utc - {46 * 60000}, clock_at = clock_at - {46 * 60000}")
        out = self.run_cli("timer", code=0).stdout
        self.assertIn("time was up 26 minutes ago. " + COLD["time_up"]["text"], out)

    def test_a_killed_program_has_lost_nothing(self):
        session = self.start_cold()
        session.process.kill()
        session.finish()
        self.assertIn(" left, until ", self.run_cli("timer", code=0).stdout)

    def test_one_treatment_at_a_time(self):
        session = self.start_cold()
        for name in ("cold", "heat"):
            done = self.run_cli("timer", name, lines=[""], code=1)
            self.assertRegex(done.stderr, r"^One runs already. Cold, begun at \d\d:\d\d: ")
            self.assertIn("unknot-cli timer --stop", done.stderr)
            self.assertEqual(done.stdout, "")
        self.assertEqual(len(self.runs()), 1)
        session.type("q")
        session.finish()

    def test_stopped_elsewhere_it_is_over_here_too(self):
        session = self.start_cold("--seconds", "3")
        self.run_cli("timer", "--stop", code=0)
        self.assertEqual(session.finish(), 0)
        session.expect("It is over.")
        self.assertNotIn("time is up", session.text)

    def test_input_that_ends_assumes_nothing(self):
        done = self.run_cli("timer", "cold", lines=[], code=3)
        self.assertIn("Nothing was begun.", done.stdout)
        self.assertEqual(self.runs(), [])
        done = self.run_cli("timer", "cold", "--seconds", "1", lines=[""], code=3)
        self.assertEqual(done.stdout.count("Cold: time is up."), 1)
        self.assertEqual(self.runs()[0]["status"], "time-up")
        self.run_cli("timer", "--stop", code=0)
        done = self.run_cli("timer", "cold", "--seconds", "1", lines=["", ""], code=3)
        self.assertIn("What was not said is asked in the window.", done.stdout)
        self.assertEqual(self.runs()[1]["status"], "asking")

    # What is remembered

    def test_skin_rests_between_two_sessions(self):
        self.cold("1")
        self.long_ago(hours=0)
        for name in ("cold", "heat"):
            done = self.run_cli("timer", name, lines=[""], code=1)
            self.assertRegex(done.stderr, r"^Your skin rests until \d\d:\d\d\. ")
            self.assertEqual(done.stdout, "")
        plan = json.loads(self.run_cli("care", "--json", "--onset", "1h", code=0).stdout)
        self.assertEqual(plan["default"]["next"], [])
        self.run_cli("log", "--open", code=0)
        plan = json.loads(self.run_cli("care", "--json", code=0).stdout)
        self.assertEqual(len(plan["default"]["next"]), 2)
        self.assertTrue(plan["default"]["skin_rests_until"])
        self.assertTrue(plan["alternatives"][0]["skin_rests_until"])
        self.assertRegex(self.run_cli("care", code=0).stdout, r"Next session: from \d\d:\d\d")

    def test_what_did_no_good_is_shorter_the_next_time(self):
        self.cold("3")
        self.long_ago(hours=3)
        done = self.run_cli("timer", "cold", lines=["q"], code=0)
        self.assertTrue(done.stdout.startswith("Cold, 10 minutes."))
        self.assert_in_order(["Last time you said: Stiffer.", COLD["shorter_why"]["text"]], done.stdout)
        self.assertNotIn("Better leave it", done.stdout)
        self.cold("4")
        self.long_ago(hours=3)
        self.assertIn("Better leave it for now.", self.run_cli("timer", "cold", lines=["q"], code=0).stdout)

    # Own timers

    def test_own_timers(self):
        self.assertIn("no timers of your own", self.run_cli("timer", "--list", code=0).stdout)
        self.assertEqual(self.run_cli("timer", "--add", "tea", "--seconds", "1", code=0).stdout,
                         "Added. tea: 1 second.\n")
        self.run_cli("timer", "--add", "Sit up", "--minutes", "45", "--repeat", "--silent", code=0)
        self.assertEqual(self.run_cli("timer", "--list", code=0).stdout,
                         "Sit up: 45 minutes, repeats, silent.\ntea: 1 second.\n")
        done = self.run_cli("timer", "Tea", lines=[""], code=0)
        self.assert_in_order(["tea runs for 1 second", "tea: time is up.", "Press Enter to end it."], done.stdout)
        self.assertEqual([(run["name"], run["status"]) for run in self.runs()], [("tea", "ended")])
        self.assertEqual(self.run_cli("timer", "--remove", "TEA", code=0).stdout, "Removed: tea.\n")
        self.assertEqual(self.run_cli("timer", "--list", code=0).stdout, "Sit up: 45 minutes, repeats, silent.\n")

    def test_one_that_repeats_begins_again_once_it_is_confirmed(self):
        self.run_cli("timer", "--add", "roll", "--seconds", "1", "--repeat", code=0)
        done = self.run_cli("timer", "roll", lines=["", ""], code=3)
        self.assertEqual(done.stdout.count("roll runs for 1 second"), 3)
        self.assertEqual([run["status"] for run in self.runs()], ["ended", "ended", "time-up"])

    def test_what_cannot_be_meant_is_refused(self):
        self.run_cli("timer", "--add", "tea", "--seconds", "1", code=0)
        for arguments, wanted in ((["tee"], "Known are cold, heat or tea."), (["--remove", "cold"], "Known are tea."),
                                  (["--add", "tea", "--minutes", "1"], "already"),
                                  (["--add", "Cold", "--minutes", "1"], "already"),
                                  (["--add", "nap"], "--minutes N, or --seconds N"),
                                  (["--add", "", "--minutes", "1"], "cannot be kept"),
                                  (["--add", "a\x1bb", "--minutes", "1"], "cannot be kept"),
                                  (["--add", "nap", "--minutes", "1441"], "at most 1440"),
                                  (["cold", "--minutes", "0"], "above 0"), (["cold", "--minutes", "nan"], "above 0"),
                                  (["cold", "--minutes", "1", "--seconds", "1"], "excludes"),
                                  (["cold", "--stop"], "excludes"), (["--repeat"], "requires"),
                                  (["tea", "--minutes", "2"], "its own length"), (["--minutes", "2"], "which timer"),
                                  (["--stop", "--way", "shower"], "which timer"),
                                  (["cold", "--swollen", "no"], "does not matter"),
                                  (["heat", "--swollen", "maybe"], "swollen"), (["--speed", "5"], "trying")):
            with self.subTest(arguments=arguments):
                done = self.run_cli("timer", *arguments, lines=[""], code=2)
                self.assertIn(wanted, done.stderr)
        self.assertEqual(self.runs(), [])

    # Trying out, and trouble

    def test_what_is_only_tried_out_is_not_stored(self):
        self.run_cli("timer", "--add", "tea", "--minutes", "9", code=0)
        before = self.journal.read_bytes()
        self.environment["TMPDIR"] = str(self.home)
        for name, lines in (("cold", ["", "", "", "3"]), ("tea", [""])):
            done = self.run_cli("timer", name, "--speed", "1000", lines=lines, code=0)
            self.assertTrue(done.stdout.startswith("This is only tried out: nothing of it is stored."))
        session = self.start_cold("--speed", "2")
        session.type("q")
        session.finish()
        session.expect("nothing of it goes on")
        self.assertEqual(self.journal.read_bytes(), before)
        self.assertEqual(list(self.home.iterdir()), [])

    def test_without_a_journal_it_runs_all_the_same(self):
        self.data.mkdir()
        (self.data / "unknot").write_text("no folder")
        done = self.run_cli("timer", "cold", "--seconds", "1", lines=["", "", "1"], code=0)
        self.assertIn("Cold: time is up.", done.stdout)
        self.assertNotEqual(done.stderr, "")
        self.run_cli("timer", code=1)
        self.run_cli("timer", "--add", "tea", "--minutes", "1", code=1)


class TimerAlarm(JournalTest):
    """The bell is the terminal's: it is heard there, and nothing else is sent it."""

    def on_terminal(self, *arguments):
        """What a terminal is sent."""
        ours, theirs = os.openpty()
        process = subprocess.Popen([cli_program.PROGRAM, *arguments], stdin=theirs, stdout=theirs,
                                   stderr=subprocess.DEVNULL, env=self.environment)
        os.close(theirs)
        self._end_later(process)
        self.addCleanup(os.close, ours)
        got = bytearray()

        def read():
            try:
                while block := os.read(ours, 4096):
                    got.extend(block)
            except OSError:
                pass

        threading.Thread(target=read, daemon=True).start()

        def expect(wanted, count=1):
            end = time.monotonic() + 20
            while got.count(wanted) < count:
                self.assertLess(time.monotonic(), end, bytes(got))
                time.sleep(0.01)

        return got, expect, lambda: os.write(ours, b"\n")

    def test_it_rings_until_it_is_confirmed(self):
        got, expect, enter = self.on_terminal("timer", "cold", "--minutes", "4", "--speed", "200")
        expect(b"Press Enter to begin.")
        self.assertEqual(got.count(b"\a"), 0)
        enter()
        expect(b"\a", count=3)
        self.assertIn(b"Cold: time is up.", got)
        enter()
        expect(b"How ")
        rings = got.count(b"\a")
        time.sleep(0.5)
        self.assertEqual(got.count(b"\a"), rings)

    def test_a_silent_timer_does_not(self):
        self.run_cli("timer", "--add", "nap", "--seconds", "1", "--silent", code=0)
        got, expect, enter = self.on_terminal("timer", "nap")
        expect(b"nap: time is up.")
        self.assertEqual(got.count(b"\a"), 0)
        enter()


def setUpModule():
    global COLD, HEAT
    COLD, HEAT = treatment("cold"), treatment("heat")


if __name__ == "__main__":
    cli_program.main()
