# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli breathe: every change of phase in its order, never early, without drift."""

import json
import signal
import time

import cli_program
from cli_program import CliTest

PHASES = ("inhale", "hold", "exhale", "rest")


def patterns():
    return json.loads((cli_program.CONTENT / "breathing.json").read_text())["patterns"]


def expected_events(pattern, breaths):
    events, due = [], 0
    for cycle in range(1, breaths + 1):
        for phase in PHASES:
            seconds = pattern[phase + "_s"]
            if seconds:
                events.append({"event": "phase", "phase": phase, "cycle": cycle, "due_ms": due, "seconds": seconds})
                due += round(seconds * 1000)
    return events, due


class Breathe(CliTest):
    def events(self, *arguments):
        done = self.run_cli("breathe", "--events", "json", *arguments, code=0)
        self.assertEqual(done.stderr, "")
        return [json.loads(line) for line in done.stdout.splitlines()]

    def assert_events(self, events, pattern, breaths, late_ms):
        wanted, end = expected_events(pattern, breaths)
        self.assertEqual([{key: one[key] for key in one if key != "at_ms"} for one in events[:-1]], wanted)
        self.assertEqual({key: events[-1][key] for key in ("event", "breaths")}, {"event": "end", "breaths": breaths})
        for event, due in zip(events, [one["due_ms"] for one in wanted] + [end]):
            self.assertGreaterEqual(event["at_ms"], due)
            self.assertLess(event["at_ms"], due + late_ms, event)

    def test_one_breath_in_real_time(self):
        began = time.monotonic()
        events = self.events("--minutes", "0.1")
        self.assertGreaterEqual(time.monotonic() - began, 10)
        self.assert_events(events, patterns()[0], 1, late_ms=500)

    def test_every_pattern_keeps_its_times(self):
        for pattern in patterns():
            with self.subTest(pattern=pattern["id"]):
                _, cycle = expected_events(pattern, 1)
                breaths = -(-60_000 // cycle)
                # A hundred times as fast, lateness counts a hundredfold.
                events = self.events("--minutes", "1", "--pattern", pattern["id"], "--speed", "100")
                self.assert_events(events, pattern, breaths, late_ms=50_000)

    def test_no_drift_in_an_hour(self):
        events = self.events("--minutes", "60", "--speed", "1000")
        self.assert_events(events, patterns()[0], 360, late_ms=500_000)
        late = sorted(event["at_ms"] - event["due_ms"] for event in events[-200:-1])
        # Half of them within 100 ms of the machine's time, after an hour as in the first minute.
        self.assertLess(late[len(late) // 2], 100_000)

    def test_a_breath_is_never_cut_in_half(self):
        for minutes, breaths in (("0.001", 1), ("0.16666", 1), ("0.1668", 2), ("0.5", 3), ("0.51", 4)):
            events = self.events("--minutes", minutes, "--speed", "1000")
            self.assertEqual(events[-1]["breaths"], breaths, minutes)

    def test_in_words(self):
        done = self.run_cli("breathe", "--minutes", "0.3", "--speed", "100", code=0)
        self.assert_in_order(["Slow: 5 in, 1 hold, 4 out.", "Source: Sherwin Nicholson",
                              "Gentle, not deep. Light-headed? Breathe as you like.", "Breathe in, 5 seconds.", "Hold, 1 second.",
                              "Breathe out, 4 seconds.", "Breathe in, 5 seconds.", "That was 2 breaths."], done.stdout)
        self.assertEqual(done.stdout.count("Gentle, not deep."), 1)

    def test_the_list_and_unknown_patterns(self):
        offered = [one for one in patterns() if not one.get("in_between")]
        listed = self.run_cli("breathe", "--list", code=0).stdout.splitlines()
        self.assertEqual(listed, [f"{one['id']}: {one['title']}." for one in offered])
        done = self.run_cli("breathe", "--pattern", "7-7-7", code=2)
        for pattern in patterns():
            self.assertIn(pattern["id"], done.stderr)
        self.assertEqual(done.stdout, "")

    def test_numbers_outside_their_limits(self):
        for option, values in (("--minutes", ("0", "-1", "61", "nan", "inf", "five", "")),
                               ("--speed", ("0", "-1", "1001", "nan", "1e9", "x"))):
            for value in values:
                with self.subTest(option=option, value=value):
                    done = self.run_cli("breathe", f"{option}={value}", code=2)
                    self.assertEqual(done.stdout, "")
                    self.assertIn(option, done.stderr)

    def test_an_interrupt_ends_it_with_the_summary(self):
        for form, summary in (((), "That was 0 breaths."), (("--events", "json"), '"breaths":0')):
            for number in (signal.SIGINT, signal.SIGTERM):
                session = self.start_on_pipe("breathe", *form)
                session.expect("in")
                session.process.send_signal(number)
                self.assertEqual(session.finish(), 0)
                session.expect(summary)

    def test_each_line_comes_when_it_is_due(self):
        session = self.start_on_pipe("breathe", "--pattern", "softened")
        session.expect("Breathe in, ")
        began = time.monotonic()
        session.expect("Breathe out, ")
        self.assertGreater(time.monotonic() - began, 1)


if __name__ == "__main__":
    cli_program.main()
