# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli timer: what is left when somebody leaves, what is remembered, own timers, and trying out."""

import json
import signal

import cli_program
from timer_case import TimerTest, treatment


class TimerKeeping(TimerTest):
    # Leaving, and what is left

    def test_who_leaves_leaves_it_running(self):
        for leave in (lambda session: session.process.send_signal(signal.SIGINT), lambda session: session.type("q")):
            session = self.start_cold()
            leave(session)
            self.assertEqual(session.finish(), 0)
            session.expect("It goes on: it is in your journal. Nothing rings now unless the window is open.")
            self.assertEqual(self.runs()[-1]["status"], "running")
            out = self.run_cli("timer", code=0).stdout
            self.assertRegex(out, r"^Cold, begun at (\d{4}-\d\d-\d\d )?\d\d:\d\d: (20 minutes|19 minutes 5\d seconds) left, until ")
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
            self.assertRegex(done.stderr, r"^One runs already. Cold, begun at (\d{4}-\d\d-\d\d )?\d\d:\d\d: ")
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
            self.assertRegex(done.stderr, r"^Your skin rests until (\d{4}-\d\d-\d\d )?\d\d:\d\d\. ")
            self.assertEqual(done.stdout, "")
        plan = json.loads(self.run_cli("care", "--json", "--onset", "1h", code=0).stdout)
        self.assertEqual(plan["default"]["next"], [])
        self.run_cli("log", "--open", code=0)
        plan = json.loads(self.run_cli("care", "--json", code=0).stdout)
        self.assertEqual(len(plan["default"]["next"]), 2)
        self.assertTrue(plan["default"]["skin_rests_until"])
        self.assertTrue(plan["alternatives"][0]["skin_rests_until"])
        self.assertRegex(self.run_cli("care", code=0).stdout, r"Next session: from (\d{4}-\d\d-\d\d )?\d\d:\d\d")

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


def setUpModule():
    global COLD
    COLD = treatment("cold")


if __name__ == "__main__":
    cli_program.main()
