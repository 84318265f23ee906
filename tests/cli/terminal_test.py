# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli with a person at a terminal, who types while something is running."""

import time

import cli_program
from cli_program import CliTest, Walk


class AtTheTerminal(CliTest):
    def setUp(self):
        super().setUp()
        self.steps = Walk("spasm-now").steps

    def at_breathing(self, *options):
        session = self.start_on_terminal("guide", "spasm-now", *options)
        for line in Walk("spasm-now").none().choose("yes", "lying", "none").next().lines:
            session.type(line)
        session.expect(self.steps["settle"]["title"])
        session.type("")
        session.expect(self.steps["position-how"]["title"])
        session.type("1")
        session.expect(self.steps["breath-q"]["title"])
        session.type("1")
        session.place = session.expect("Breathe in, 5 seconds.", since=session.expect(self.steps["breathe"]["title"]))
        return session

    def test_enter_ends_the_breathing_at_once(self):
        session = self.at_breathing()
        began = time.monotonic()
        session.type("")
        session.expect(self.steps["breath-how"]["title"])
        self.assertLess(time.monotonic() - began, 2)

    def test_any_line_ends_the_breathing(self):
        session = self.at_breathing()
        session.type("stopp")
        session.expect(self.steps["breath-how"]["title"])

    def test_softer_begins_with_the_out_breath(self):
        session = self.at_breathing()
        session.type("s")
        place = session.expect("4 in, 4 out.", since=session.place)
        session.expect("Breathe out, 4 seconds.", since=place)
        session.type("s")
        place = session.expect("3 in, 3 out.", since=place)
        session.type("l")
        session.expect("Breathe in, 4 seconds.", since=session.expect("4 in, 4 out.", since=place))
        # In the end back to what the sitting began with, and no further.
        session.type("l")
        place = session.expect("5 in, 1 hold, 4 out.", since=place)
        session.type("l")
        session.expect("There are no longer breaths.", since=place)

    def test_pause_and_going_on(self):
        session = self.at_breathing()
        session.type("p")
        place = session.expect("Paused.")
        time.sleep(0.3)
        self.assertNotIn("Breathe", session.text[place:])
        session.type("p")
        session.expect("Breathe in, 5 seconds.", since=session.expect("Going on."))

    def test_the_signs_over_the_breathing(self):
        session = self.at_breathing()
        session.type("w")
        place = session.expect("16: ", since=session.place)
        session.type("none")
        session.expect("Breathe in, 5 seconds.", since=place)
        session.type("signs")
        session.expect("16: ", since=place)
        session.type("not sure")
        self.assertEqual(session.finish(), 10)
        session.expect("Get help now.")

    def test_breathing_goes_on_until_somebody_ends_it(self):
        session = self.at_breathing("--speed", "50", "--breaths", "1")
        place = session.place
        for _ in range(4):
            place = session.expect("Breathe in, 5 seconds.", since=place)
        session.type("q")
        self.assertEqual(session.finish(), 0)

    def test_a_countdown_goes_on_by_itself(self):
        session = self.start_on_terminal("guide", "spasm-now", "--speed", "100")
        for line in Walk("spasm-now").none().choose("yes", "lying", "none").next().lines:
            session.type(line)
        session.expect(" left.")
        session.expect(self.steps["position-how"]["title"])

    def test_the_end_of_input_keeps_the_place(self):
        session = self.at_breathing()
        session.press(b"\x04")
        self.assertEqual(session.finish(), 3)
        session.expect("The input has ended. Your place is kept.")
        self.assertEqual(self.kept()["step"], "breathe")

    def test_an_interrupt_keeps_the_place(self):
        session = self.at_breathing()
        session.process.send_signal(2)
        self.assertEqual(session.finish(), 0)
        session.expect("Your place is kept.")
        self.assertEqual(self.kept()["status"], "left")

    def test_a_program_in_between_can_be_live_too(self):
        session = self.start_on_pipe("guide", "spasm-now", "--live")
        for line in ("none", "1", "", "", "1"):
            session.type(line)
        session.expect("Breathe in, 2 seconds.")
        session.type("w")
        session.expect("16: ", since=session.expect("Breathe in, 2 seconds."))
        session.type("yes")
        self.assertEqual(session.finish(), 10)

    def test_enter_ends_breathe(self):
        session = self.start_on_terminal("breathe")
        session.expect("Breathe in, 5 seconds.")
        began = time.monotonic()
        session.type("")
        self.assertEqual(session.finish(), 0)
        self.assertLess(time.monotonic() - began, 2)
        session.expect("That was 0 breaths.")

    def test_waiting_costs_nothing(self):
        session = self.at_breathing()

        def ticks():
            stat = open(f"/proc/{session.process.pid}/stat").read().rsplit(")", 1)[1].split()
            return int(stat[11]) + int(stat[12])

        before = ticks()
        time.sleep(1)
        # A hundredth of a second each; a busy wait would use about a hundred.
        self.assertLess(ticks() - before, 20)


if __name__ == "__main__":
    cli_program.main()
