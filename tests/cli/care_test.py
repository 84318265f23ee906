# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli care: the plan by hours since the onset, with who says what."""

import json

import cli_program
from journal_case import JournalTest

NOW = "2026-11-21T09:00:00Z"

# What each phase comes to: the default, the others, and which source speaks for what. The texts are the content's.
UNDER_48 = ("under48", "cold", ["heat"], [("003", "cold"), ("001", "cold"), ("000", "cold"), ("002", "heat"),
                                          ("004", "either")])
TO_72 = ("to72", None, ["cold", "heat"], [("003", "heat"), ("002", "heat"), ("001", "cold"), ("004", "either"),
                                          ("000", None)])
OVER_72 = ("over72", "heat", ["cold"], [("001", "heat"), ("002", "heat"), ("003", "heat"), ("004", "either"),
                                        ("000", None)])
UNKNOWN = ("unknown", None, ["cold", "heat"], [("003", "either"), ("001", "either"), ("002", "heat"),
                                               ("004", "either"), ("000", None)])

GOLDEN = (
    ("47:59", "2026-11-19T09:01:00Z", 172740, UNDER_48),
    ("48:00", "2026-11-19T09:00:00Z", 172800, TO_72),
    ("72:00", "2026-11-18T09:00:00Z", 259200, TO_72),
    ("72:01", "2026-11-18T08:59:00Z", 259260, OVER_72),
    ("unknown", "unknown", None, UNKNOWN),
    ("just now", "0s", 0, UNDER_48),
    ("47:59:59", "172799s", 172799, UNDER_48),
    ("72:00:01", "259201s", 259201, OVER_72),
)


def phase_texts(phase):
    phases = json.loads((cli_program.CONTENT / "care.json").read_text())["phases"]
    return next(one for one in phases if one["id"] == phase)


class Care(JournalTest):
    def plan(self, *arguments):
        return json.loads(self.run_cli("care", "--json", *arguments, code=0).stdout)

    def test_the_borders(self):
        for name, onset, seconds, (phase, default, others, views) in GOLDEN:
            with self.subTest(since=name):
                plan = self.plan("--onset", onset, "--now", NOW)
                self.assertEqual(plan["phase"], phase)
                self.assertEqual(plan["since_onset_s"], seconds)
                self.assertEqual(plan["now"], "2026-11-21T09:00:00+00:00")
                self.assertEqual(plan["default"] and plan["default"]["treatment"], default)
                self.assertEqual([one["treatment"] for one in plan["alternatives"]], others)
                self.assertEqual([(one["sources"][0], one["treatment"]) for one in plan["views"]], views)
                texts = phase_texts(phase)
                self.assertEqual(plan["title"], texts["title"])
                self.assertEqual([(one["label"], one["text"]) for one in plan["views"]],
                                 [(one["label"], one["text"]) for one in texts["views"]])
                self.assertEqual([one["text"] for one in plan["notes"]], [one["text"] for one in texts["notes"]])
                self.assertTrue(all(one["authors"] for one in plan["views"] + plan["notes"]))
                self.assertEqual(plan["rest"], None)
                self.assertEqual(plan["moving"]["guide"], "back-to-moving")
        self.assertFalse(self.journal.exists())

    def test_the_words_are_the_same_plan(self):
        for name, onset, _, (phase, default, others, _) in GOLDEN:
            with self.subTest(since=name):
                out = self.run_cli("care", "--onset", onset, "--now", NOW, code=0).stdout
                texts = phase_texts(phase)
                self.assertIn(texts["title"] + ".", out)
                self.assert_in_order([view["text"] for view in texts["views"]], out)
                self.assertEqual(out.count("This one comes first."), 1 if default else 0)
                order = ([default] if default else []) + others
                self.assert_in_order([f"To begin: unknot-cli timer {one}" for one in order], out)
                self.assertIn("Chris Iliades", out)
        self.assertIn("It began 1 day 23 hours ago.", self.run_cli("care", "--onset", "47h", code=0).stdout)
        self.assertIn("It began just now.", self.run_cli("care", "--onset", "0s", code=0).stdout)

    def test_a_swollen_joint_is_spoken_of_with_heat(self):
        out = self.run_cli("care", "--onset", "unknown", code=0).stdout
        self.assert_in_order(["Warmth, 20 minutes.", "A joint there is swollen"], out)

    def test_sixty_hours_are_sixty_hours_when_clocks_change(self):
        self.environment["TZ"] = "Europe/Berlin"
        # Clocks went back on the 25th, and go forward on the 28th.
        plan = self.plan("--onset", "2026-10-23T00:00", "--now", "2026-10-25T11:00")
        self.assertEqual(plan["since_onset_s"], 60 * 3600)
        self.assertEqual(plan["onset"], "2026-10-23T00:00:00+02:00")
        self.assertEqual(plan["now"], "2026-10-25T11:00:00+01:00")
        plan = self.plan("--onset", "2027-03-26T00:00", "--now", "2027-03-28T13:00")
        self.assertEqual(plan["since_onset_s"], 60 * 3600)

    def test_an_offset_that_was_typed_counts(self):
        plan = self.plan("--onset", "2026-11-19T18:01+09:00", "--now", "2026-11-21T04:00-05:00")
        self.assertEqual((plan["phase"], plan["since_onset_s"]), ("under48", 172740))

    def test_what_is_no_time_is_refused(self):
        for option, typed, wanted in (("--onset", "yesterday", "is no onset"), ("--onset", "60", "is no onset"),
                                      ("--onset", "-3h", "is no onset"), ("--onset", "2026-02-30T08:00", "is no onset"),
                                      ("--onset", "\x1b[2J", "is no onset"),
                                      ("--onset", "2026-11-22T09:00Z", "is still to come"),
                                      ("--now", "tomorrow", "is no time"), ("--now", "25:00", "is no time")):
            with self.subTest(typed=typed):
                arguments = {"--onset": "60h", "--now": NOW} | {option: typed}
                done = self.run_cli("care", "--json", *[f"{key}={value}" for key, value in arguments.items()], code=2)
                self.assertIn(wanted, done.stderr)
                self.assertEqual(done.stdout, "")

    def test_without_an_open_spasm_it_says_what_to_do(self):
        self.run_cli("log", code=0)
        for form in ([], ["--json"]):
            done = self.run_cli("care", *form, code=1)
            self.assertIn("--onset 60h", done.stderr)
            self.assertEqual(done.stdout, "")

    def test_the_open_spasm_counts(self):
        self.run_cli("log", "--open", "--onset", "2026-11-19T09:00", code=0)
        plan = self.plan("--now", NOW)
        self.assertEqual((plan["phase"], plan["since_onset_s"]), ("to72", 172800))
        # Nobody said that they were up.
        self.assertEqual(plan["rest"]["after_h"], 48)
        self.assertEqual(self.plan("--now", "2026-11-20T09:00:00Z")["rest"]["after_h"], 24)
        self.assertIn("Lying down:", self.run_cli("care", "--now", NOW, code=0).stdout)

    def test_what_helped_before_comes_first(self):
        self.run_cli("log", "--onset", "2026-10-01T09:00", "--measure", "warmth=better", code=0)
        self.run_cli("log", "--open", "--onset", "2026-11-21T08:00", code=0)
        plan = self.plan("--now", NOW)
        self.assertEqual((plan["phase"], plan["default"]["treatment"]), ("under48", "heat"))
        self.assertTrue(plan["default"]["helped_before"])
        self.assertIn("because it helped you before", self.run_cli("care", "--now", NOW, code=0).stdout)
        # With an onset given it is not the journal that is asked.
        self.assertEqual(self.plan("--onset", "1h")["default"]["treatment"], "cold")


if __name__ == "__main__":
    cli_program.main()
