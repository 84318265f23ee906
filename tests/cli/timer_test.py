# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli timer: a session of cold or heat in the terminal, from what must be said first to what is asked last."""

import os
import re
import subprocess
import threading
import time

import cli_program
from timer_case import TimerTest, treatment

# At these speeds a minute is a few blinks of a busy machine: it may have passed before the line is printed.
TIME_UP = r"Cold: time (is|was) up"


class Timer(TimerTest):
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

    def test_in_an_emergency_help_comes_instead(self):
        self.run_cli("signs", lines=["yes"], code=10)
        done = self.run_cli("timer", "cold", lines=[""], code=10)
        self.assert_in_order(["Get help now", "No cold and no warmth until that was looked at."], done.stdout)
        self.assertEqual(self.runs(), [])
        self.assertIn("get help first", self.run_cli("care", "--onset", "5h", code=0).stderr)
        self.looked_at()
        self.assertIn("Nothing was begun.", self.run_cli("timer", "cold", lines=["no"], code=0).stdout)

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
        self.assert_in_order(["Cold runs for ", COLD["check"]["text"], "Good. ", " left."], done.stdout)
        self.assertRegex(done.stdout, TIME_UP)
        self.assertEqual(done.stdout.count(COLD["check"]["text"]), 1)
        # At a busy time a mark comes a minute or two late, at this speed.
        left = [int(minutes) for minutes in re.findall(r"(\d+) minutes? left\.", done.stdout)]
        self.assertEqual(left, sorted(left, reverse=True))
        self.assertLessEqual(3, len(left))
        self.assertLess(done.stdout.count(" left."), 9)

    def test_off_at_the_look_at_the_skin_ends_it(self):
        done = self.run_cli("timer", "cold", "--speed", "600", lines=["", "off", "4"], code=0)
        self.assert_in_order([COLD["check"]["text"], "How does your back feel now?", "It was on for ",
                              COLD["feels"][3]["advice"]["text"]], done.stdout)
        minutes = int(re.search(r"It was on for (\d+) minutes", done.stdout)[1])
        self.assertTrue(5 <= minutes < 20, minutes)
        self.assertNotRegex(done.stdout, TIME_UP)

    def test_a_confirmation_that_comes_late_is_asked_about(self):
        session = self.start_cold("--speed", "400", "--minutes", "4")
        # Well past the minute after which it is late, and rings meanwhile.
        session.expect_match(r"Cold: time was up \d+ minutes ago\.")
        session.type("")
        session.expect("How long was it on in all? Type the minutes, at most ")
        session.type("500")
        session.expect("Type the minutes as a number")
        session.type("3")
        session.expect("How does your back feel now?")
        session.type("1")
        session.expect("It was on for 3 minutes.")
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


class TimerAlarm(TimerTest):
    """The bell is the terminal's: it is heard there, and nothing else is sent it."""

    def on_terminal(self, *arguments):
        """What a terminal is sent."""
        ours, theirs = os.openpty()
        process = subprocess.Popen([cli_program.PROGRAM, *arguments], stdin=theirs, stdout=theirs,
                                   stderr=subprocess.DEVNULL, env=self.environment)
        os.close(theirs)
        got = bytearray()

        def read():
            try:
                while block := os.read(ours, 4096):
                    got.extend(block)
            except OSError:
                pass

        reader = threading.Thread(target=read, daemon=True)
        reader.start()
        # Run from the last to the first: a reader that outlives its terminal would read the next test's.
        self.addCleanup(os.close, ours)
        self.addCleanup(reader.join)
        self._end_later(process)

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
        self.assertRegex(got.decode(), TIME_UP)
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
