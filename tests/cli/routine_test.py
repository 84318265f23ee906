# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli guide: routines, with their sides, what is kept of them, and when they wait."""

import json
import re
import sqlite3

import cli_program
from cli_program import CliTest

FAST = ("--speed", "1000")
# Each side is told of, which a loaded machine must not miss.
BRISK = ("--speed", "50")
SIGNS = {"kind": "redFlags", "stage": "all", "title": "Any of these, new or worse?"}


def routine():
    """A routine of a physiotherapist: two rounds of a turn to both sides."""
    own = [{"text": "Slow and small.", "sources": ["app"], "own_rule": True}]
    return {
        "version": 1, "id": "turns", "title": "My turns", "summary": "Two rounds to both sides.", "routine": True,
        "stages": [{"id": "all", "title": "Turns"}], "begin": "signs",
        "steps": [
            {"id": "signs", **SIGNS, "next": "turn"},
            {"id": "turn", "kind": "hold", "stage": "all", "title": "Turn and hold", "lines": own, "next": "how",
             "timing": {"text": "My own times.", "sources": ["app"], "own_rule": True},
             "hold": {"rounds": 2, "hold_s": 20, "rest_s": 10, "sides": ["To the left", "To the right"]}},
            {"id": "how", "kind": "ask", "stage": "all", "title": "How was it?",
             "outcomes": {"measure": "position", "better": "end", "same": "end", "worse": "rest", "couldNot": "end"}},
            {"id": "rest", "kind": "say", "stage": "all", "title": "Stop here and rest", "lines": own,
             "next": "signs-again"},
            {"id": "signs-again", **SIGNS, "next": "end"},
            {"id": "end", "kind": "end", "stage": "all", "title": "Done", "lines": own},
        ],
    }


class Routines(CliTest):
    def setUp(self):
        super().setUp()
        own = self.data / "unknot/content/guides"
        own.mkdir(parents=True)
        (own / "turns.json").write_text(json.dumps(routine()))

    def activities(self):
        with sqlite3.connect(self.data / "unknot/journal.sqlite3") as journal:
            return journal.execute("SELECT guide, title, length_s, outcome, episode FROM activity").fetchall()

    def test_the_list_has_the_guides_for_a_spasm_first(self):
        done = self.run_cli("guide", code=0)
        self.assertEqual(done.stderr, "")
        self.assert_in_order(["For a spasm:", "spasm-now: ", "Your own for such days:",
                              "turns: My turns. Two rounds to both sides. Your own."], done.stdout)

    def test_each_round_goes_to_one_side_and_then_to_the_other(self):
        done = self.run_cli("guide", "turns", *BRISK, lines=["none", "better", ""], code=0)
        told = re.findall(r"(?m)^.*(?:Hold still|Rest), .*$", done.stdout)
        self.assertEqual([re.sub(r"\d+ seconds?", "N", line) for line in told], [
            "To the left. Hold still, N. Round 1 of 2.", "Rest, N. Next: To the right.",
            "To the right. Hold still, N. Round 1 of 2.", "Rest, N. Next: To the left.",
            "To the left. Hold still, N. Round 2 of 2.", "Rest, N. Next: To the right.",
            "To the right. Hold still, N. Round 2 of 2."])
        [(guide, title, length, outcome, episode)] = self.activities()
        self.assertEqual((guide, title, outcome, episode), ("turns", "My turns", "better", ""))
        self.assertGreaterEqual(length, 110)
        self.assertFalse((self.data / "unknot/routine.json").exists())

    def test_worse_leads_to_rest_and_the_signs(self):
        done = self.run_cli("guide", "turns", *FAST, lines=["none", "worse", "", "none", ""], code=0)
        self.assert_in_order(["How was it?", "Stop here and rest.", "Any of these, new or worse?", "Done."],
                             done.stdout)
        self.assertEqual(self.activities()[0][3], "worse")

    def test_it_takes_no_place_away_from_a_guide_for_a_spasm(self):
        self.run_cli("guide", "spasm-now", lines=["none"], code=3)
        done = self.run_cli("guide", "turns", *FAST, lines=["none"], code=3)
        self.assertNotIn("let go", done.stdout)
        self.assertEqual(self.kept()["guide"], "spasm-now")
        # And it has its own, for today.
        done = self.run_cli("guide", "turns", "--resume", *FAST, lines=["same", ""], code=0)
        self.assertNotIn("Any of these", done.stdout)
        self.assertEqual(self.kept()["guide"], "spasm-now")

    def test_a_run_that_was_ended_in_the_middle_goes_on_as_the_same_activity(self):
        self.run_cli("guide", "turns", *FAST, lines=["none"], code=3)
        self.assertEqual(len(self.activities()), 1)
        self.run_cli("guide", "turns", "--resume", *FAST, lines=["couldNot", ""], code=0)
        self.assertEqual([row[3] for row in self.activities()], ["could-not"])

    def test_after_a_warning_sign_it_waits(self):
        self.run_cli("guide", "turns", lines=["yes"], code=10)
        done = self.run_cli("guide", "turns", lines=["q"], code=10)
        self.assertIn("Guides wait until that was looked at.", done.stdout)
        self.looked_at()
        self.run_cli("guide", "turns", lines=["q"], code=0)


class Withheld(CliTest):
    """The shipped routines that are not for a spasm."""

    def items(self):
        path = cli_program.CONTENT / "prevention.json"
        items = json.loads(path.read_text()).get("items", []) if path.exists() else []
        return [item for item in items if item["kind"] == "routine" and item.get("not_while_open")]

    def test_while_a_spasm_is_there_they_say_why_and_who_says_so(self):
        self.run_cli("guide", "spasm-now", lines=["none"], code=3)
        for item in self.items():
            done = self.run_cli("guide", item["guide"], code=1)
            self.assertIn("This waits: a spasm is open in your journal.", done.stdout)
            self.assertIn(item["not_while_open"]["text"], done.stdout)
            self.assertNotIn("Part 1 of", done.stdout)


if __name__ == "__main__":
    cli_program.main()
