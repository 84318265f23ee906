#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job, end to end: a fresh HOME, a real window, real keys.

    scripts/headless-session spasm_now_test.py BUILD/bin/unknot
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

PROGRAM = sys.argv[1]
SESSION = pathlib.Path(os.environ["XDG_DATA_HOME"]) / "unknot" / "session.json"


def session():
    return json.loads(SESSION.read_text())


class SpasmNow(unittest.TestCase):
    def setUp(self):
        # An episode that is still open would be asked about first.
        shutil.rmtree(SESSION.parent, ignore_errors=True)

    def start(self, *arguments):
        self.unknot = Unknot(PROGRAM, *arguments)
        self.addCleanup(self.unknot.kill)
        return self.unknot

    def to_breathing(self, unknot):
        """From the start page to the pacer: signs, a little movement, lying, chair, calves up."""
        unknot.wait_text("Is your back locking up?")
        unknot.key("space")
        unknot.wait_text("Any of these, new or worse?")
        unknot.key("n")
        unknot.wait_text("Can you move a little?")
        unknot.key("2")
        unknot.wait_text("Are you lying down?")
        unknot.key("1")
        unknot.wait_text("Is a chair near you?")
        unknot.key("1")
        unknot.wait_text("Calves up on the chair")
        unknot.key("space")
        unknot.wait_text("Give it a minute")
        unknot.key("space")
        unknot.wait_text("How is it in this position?")
        unknot.key("2")
        unknot.wait_text("Does breathing in hurt?")
        unknot.key("1")
        unknot.wait_text("Breathe slowly with me")

    def test_the_whole_guide_with_lengthening(self):
        unknot = self.start()
        self.to_breathing(unknot)
        unknot.key("space")
        unknot.wait_text("How is it after breathing?")
        unknot.key("1")
        unknot.wait_text("Rest, or lengthen a tiny bit?")
        unknot.key("v")
        unknot.wait_text("Not during a spasm")
        unknot.key("v", "2")
        unknot.wait_text("Lengthen a tiny bit")
        unknot.key("space")
        unknot.wait_text("Hold still, then rest")
        unknot.key("space")
        unknot.wait_text("How is it after lengthening?")
        unknot.key("1")
        unknot.wait_text("The next hours: cold or warmth")
        unknot.key("space")
        unknot.wait_text("Mind your skin")
        unknot.key("space")
        unknot.wait_text("Rest, but not for long")
        unknot.key("space")
        unknot.wait_text("You can come back any time")
        unknot.key("space")
        unknot.wait_text("Is your back locking up?")
        self.assertFalse(SESSION.exists(), "a guide that is over leaves nothing to resume")

    def test_space_and_enter_answer_no_warning_sign(self):
        unknot = self.start("--guide", "spasm-now")
        unknot.wait_text("Any of these, new or worse?")
        unknot.key("space", "Return", "space")
        time.sleep(0.5)
        self.assertTrue(unknot.shows("Any of these, new or worse?"))

    def test_a_warning_sign_in_the_middle_of_the_pacer(self):
        unknot = self.start()
        self.to_breathing(unknot)
        unknot.key("w")
        unknot.wait_text("Any of these, new or worse?")
        unknot.key("y")
        unknot.wait_text("Get help now")
        unknot.wait_text("112")
        wait_for("the guide's end in the session file", lambda: session()["status"] == "emergency")
        unknot.key("space", "n", "1", "w", "BackSpace")
        time.sleep(0.5)
        self.assertTrue(unknot.shows("Get help now"), "it closes only on purpose")
        unknot.key("Escape")
        unknot.wait_text("Show how to get help now")
        unknot.key("space")
        unknot.wait_text("Get help now")

    def test_killed_while_breathing_it_offers_the_same_step(self):
        unknot = self.start()
        self.to_breathing(unknot)
        wait_for("the place on the disk", lambda: SESSION.exists() and session()["step"] == "breathe")
        onset = session()["onset"]
        unknot.kill()
        self.assertEqual(stat.S_IMODE(SESSION.stat().st_mode), 0o600)
        self.assertEqual(stat.S_IMODE(SESSION.parent.stat().st_mode), 0o700)

        again = self.start()
        again.wait_text("Go on: Breathe slowly with me")
        again.key("space")
        again.wait_text("Gentle, not deep. Light-headed? Breathe as you like.")
        self.assertEqual(session()["onset"], onset)
        self.assertEqual(session()["step"], "breathe")

    def test_a_second_start_raises_the_first_window(self):
        unknot = self.start()
        unknot.wait_text("Is your back locking up?")
        second = subprocess.run([PROGRAM, "--signs"], timeout=15)
        self.assertEqual(second.returncode, 0)
        unknot.wait_text("Any of these, new or worse?")

    def test_a_second_start_brings_a_minimised_window_back(self):
        unknot = self.start()
        unknot.wait_text("Is your back locking up?")
        subprocess.run(["xdotool", "windowminimize", unknot.window], check=True)
        wait_for("the window to go", lambda: not self.is_on_screen(unknot))
        self.assertEqual(subprocess.run([PROGRAM], timeout=15).returncode, 0)
        wait_for("the window to come back", lambda: self.is_on_screen(unknot))
        unknot.key("space")
        unknot.wait_text("Any of these, new or worse?")

    @staticmethod
    def is_on_screen(unknot):
        seen = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(unknot.process.pid), "--name", "."],
                              capture_output=True, text=True).stdout.split()
        return unknot.window in seen

    def test_a_second_start_loses_no_place(self):
        unknot = self.start()
        self.to_breathing(unknot)
        self.assertEqual(subprocess.run([PROGRAM, "--guide", "spasm-now"], timeout=15).returncode, 0)
        time.sleep(0.5)
        self.assertEqual(session()["step"], "breathe")
        unknot.kill()
        again = self.start("--guide", "spasm-now")
        again.wait_text("Breathe slowly with me")

    def test_with_no_display_it_says_so(self):
        environment = dict(os.environ, DISPLAY=":4711", WAYLAND_DISPLAY="")
        for display in (":4711", ""):
            environment["DISPLAY"] = display
            done = subprocess.run([PROGRAM], env=environment, capture_output=True, text=True, timeout=15)
            self.assertEqual(done.returncode, 4)
            self.assertEqual(len(done.stderr.splitlines()), 1)
            self.assertIn("unknot-cli guide spasm-now", done.stderr)

    def test_every_start_option_leads_straight_there(self):
        for arguments, text in ((["--breathe"], "Breathe with me"), (["--signs"], "Any of these, new or worse?"),
                                (["--guide", "just-passed"], "Any of these, new or worse?")):
            with self.subTest(arguments=arguments):
                unknot = self.start(*arguments)
                unknot.wait_text(text)
                unknot.kill()


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=2)
