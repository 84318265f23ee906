# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli guide: the place is kept, found again, and nothing is written anywhere else."""

import json
import os
import signal
import stat
import subprocess

import cli_program
from cli_program import CliTest, Walk


class KeptPlace(CliTest):
    def setUp(self):
        super().setUp()
        self.steps = Walk("spasm-now").steps

    def leave_at_can_move(self):
        done = self.run_cli("guide", "spasm-now", lines=["none"], code=3)
        self.assertIn("The input has ended. Your place is kept. To go on: unknot-cli guide spasm-now", done.stdout)

    def change_kept(self, change):
        kept = self.kept()
        change(kept)
        (self.data / "unknot/session.json").write_text(json.dumps(kept))

    def test_going_on_after_the_input_ended(self):
        self.leave_at_can_move()
        for line in ("", "1", "go on"):
            done = self.run_cli("guide", "spasm-now", lines=[line, "1"], code=3)
            self.assertIn('stopped at "', done.stdout)
            self.assertNotIn("16: ", done.stdout)
            self.assertIn(self.steps["stay"]["title"], done.stdout)
            self.leave_again()

    def leave_again(self):
        self.run_cli("guide", "spasm-now", "--restart", lines=["none"], code=3)

    def test_starting_again(self):
        for arguments, lines in ((["--restart"], []), ([], ["2"]), ([], ["start again"])):
            self.leave_again()
            done = self.run_cli("guide", "spasm-now", *arguments, lines=[*lines, "none"], code=3)
            self.assert_in_order([self.steps["signs"]["title"], self.steps["can-move"]["title"]], done.stdout)

    def test_going_on_without_being_asked(self):
        self.leave_at_can_move()
        done = self.run_cli("guide", "spasm-now", "--resume", lines=["1"], code=3)
        self.assertNotIn("Start again", done.stdout)
        self.assert_in_order([self.steps["can-move"]["title"], self.steps["stay"]["title"]], done.stdout)

    def test_no_answer_keeps_the_place(self):
        self.leave_at_can_move()
        done = self.run_cli("guide", "spasm-now", lines=["perhaps"], code=3)
        self.assertIn("That is not one of the answers here.", done.stdout)
        self.run_cli("guide", "spasm-now", lines=["q"], code=0)
        self.assertEqual(self.kept()["step"], "can-move")

    def test_the_signs_are_in_reach_before_going_on(self):
        self.leave_at_can_move()
        self.run_cli("guide", "spasm-now", lines=["w", "yes"], code=10)
        self.assertEqual(self.kept()["status"], "emergency")

    def test_another_day_begins_with_the_signs(self):
        self.leave_at_can_move()

        def two_days_ago(kept):
            for name in ("onset", "changed_at"):
                kept[name]["utc_ms"] -= 2 * 86_400_000

        self.change_kept(two_days_ago)
        onset = self.kept()["onset"]
        done = self.run_cli("guide", "spasm-now", lines=[""], code=3)
        self.assertIn("That was on another day, so the warning signs come first.", done.stdout)
        self.assertIn("16: ", done.stdout)
        self.assertEqual(self.kept()["onset"], onset)

    def test_an_emergency_stays_one_until_it_is_said_to_be_over(self):
        self.run_cli("guide", "spasm-now", lines=["yes"], code=10)
        for lines in ([], [""], ["1"], ["none"]):
            done = self.run_cli("guide", "spasm-now", "--resume", lines=lines, code=10)
            self.assert_in_order(["Get help now.", "112, 999 or 911", "type looked at"], done.stdout)
        self.run_cli("guide", "spasm-now", "--restart", lines=["none"], code=10)
        done = self.run_cli("guide", "just-passed", lines=[], code=10)
        self.assertIn("Get help now.", done.stdout)
        done = self.run_cli("guide", "spasm-now", lines=["looked at", "none"], code=3)
        self.assertEqual(self.standing(), "")
        self.assertIn(self.steps["can-move"]["title"], done.stdout)

    def test_another_guide_says_what_it_lets_go(self):
        self.leave_at_can_move()
        done = self.run_cli("guide", "just-passed", lines=["none"], code=3)
        self.assertIn("is let go", done.stdout)
        self.assertEqual(self.kept()["guide"], "just-passed")

    def test_killed_while_breathing_the_same_step_is_offered(self):
        walk = Walk("spasm-now").none().choose("no").next("").choose("yes")
        session = self.start_on_pipe("guide", "spasm-now")
        for line in walk.lines:
            session.type(line)
        session.expect("Breathe in, ")
        os.kill(session.process.pid, signal.SIGKILL)
        self.assertEqual(session.finish(), -signal.SIGKILL)
        done = self.run_cli("guide", "spasm-now", "--speed", "1000", lines=["", "", "1"], code=3)
        self.assertIn(f'stopped at "{walk.step["title"]}"', done.stdout)
        self.assert_in_order([walk.step["title"], "That was 6 breaths.", self.steps["still-how"]["title"],
                              self.steps["move-again"]["title"]], done.stdout)

    def test_a_damaged_place_is_set_aside(self):
        self.leave_at_can_move()
        (self.data / "unknot/session.json").write_bytes(b'{"version": 1, "gui\xff')
        done = self.run_cli("guide", "spasm-now", lines=["none"], code=3)
        self.assertEqual(done.stderr.count("cannot be read"), 1)
        self.assertIn("not deleted", done.stderr)
        self.assertIn(self.steps["can-move"]["title"], done.stdout)
        self.assertEqual(len(list((self.data / "unknot").glob("session.json.damaged-*"))), 1)


class WhereItWrites(CliTest):
    def files_below(self, folder):
        return sorted(str(path.relative_to(folder)) for path in folder.rglob("*"))

    def test_only_in_the_data_folder_and_only_for_the_owner(self):
        old = os.umask(0)
        self.addCleanup(os.umask, old)
        self.run_cli("guide", "spasm-now", lines=["none"], code=3)
        names = ["journal.lock", "journal.sqlite3", "journal.sqlite3-journal", "session.json"]
        self.assertEqual(self.files_below(self.dir),
                         ["data", "data/unknot", *(f"data/unknot/{name}" for name in names), "home"])
        self.assertEqual(stat.S_IMODE((self.data / "unknot").stat().st_mode), 0o700)
        for name in names:
            self.assertEqual(stat.S_IMODE((self.data / "unknot" / name).stat().st_mode), 0o600)

    def test_without_xdg_in_the_home_folder(self):
        del self.environment["XDG_DATA_HOME"], self.environment["XDG_CONFIG_HOME"]
        self.run_cli("guide", "spasm-now", lines=["none"], code=3)
        self.assertTrue((self.home / ".local/share/unknot/session.json").exists())
        self.assertFalse(self.data.exists())

    def test_the_other_verbs_write_nothing(self):
        self.run_cli("signs", "--list", code=0)
        self.run_cli("signs", lines=["none", "none"], code=0)
        self.run_cli("breathe", "--speed", "1000", "--minutes", "0.1", code=0)
        self.run_cli("check-content", code=0)
        self.run_cli("guide", "--list", code=0)
        self.assertEqual(self.files_below(self.dir), ["home"])

    def test_nowhere_to_write_still_guides(self):
        blocked = self.dir / "file"
        blocked.write_text("in the way")
        self.environment["XDG_DATA_HOME"] = str(blocked / "below")
        done = self.run_cli("guide", "spasm-now", lines=["none", "1", "", "q"], code=0)
        self.assertEqual(done.stderr.count("Your place in the guide cannot be kept"), 1)
        self.assertIn("The guide works all the same.", done.stderr)
        self.assertIn("Your place could not be kept.", done.stdout)
        self.assertIn(Walk("spasm-now").steps["call-out"]["title"], done.stdout)
        self.run_cli("guide", "spasm-now", lines=["yes"], code=10)

    def test_started_without_its_streams(self):
        for closed in ("<&-", ">&-", "2>&-", "<&- >&- 2>&-"):
            with self.subTest(closed=closed):
                command = f'exec "$0" guide spasm-now --restart {closed}'
                done = subprocess.run(["sh", "-c", command, cli_program.PROGRAM], stdin=subprocess.DEVNULL,
                                      stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=self.environment, timeout=20)
                self.assertEqual(done.returncode, 3)
                # No words have got into the file.
                self.assertEqual(self.kept()["step"], "signs")

    def test_a_full_disk_for_the_words_themselves(self):
        with open("/dev/full", "w") as full:
            done = subprocess.run([cli_program.PROGRAM, "signs", "--list"], stdout=full, env=self.environment)
        self.assertEqual(done.returncode, 1)


if __name__ == "__main__":
    cli_program.main()
