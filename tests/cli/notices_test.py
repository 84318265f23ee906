# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli notices: the advice that the journal gives rise to, with who gives it and whose the number is."""

import json

import cli_program
from journal_case import JournalTest

NOW = "2026-10-25T12:00:00+01:00"
KEYS = ["id", "route", "heading", "text", "sources", "number", "own_rule", "count", "since", "episodes"]


def rules():
    return {rule["id"]: rule for rule in json.loads((cli_program.CONTENT / "notices.json").read_text())["notices"]}


class Notices(JournalTest):
    def notices(self, *arguments):
        return json.loads(self.run_cli("notices", "--json", *arguments, code=0).stdout)

    def ids(self, now=NOW):
        return [notice["id"] for notice in self.notices("--now", now)]

    def log(self, onset, *more):
        return self.run_cli("log", "--onset", onset, *(more or ["--lasted", "10m"]), code=0)

    def test_an_empty_journal_gives_none_without_reassurance(self):
        self.assertEqual(self.notices(), [])
        out = self.run_cli("notices", code=0).stdout
        self.assertIn("does not mean that all is well", out)
        self.assertIn("unknot-cli signs", out)

    def test_the_third_in_four_weeks(self):
        for onset in ("2026-09-27T00:00+02:00", "2026-10-10T08:00+02:00", "2026-10-24T08:00+02:00"):
            self.log(onset, "--kind", "comes-and-goes", "--lasted", "10m")
        notice, = self.notices("--now", NOW)
        self.assertEqual(list(notice), KEYS)
        rule = rules()["third-in-four-weeks"]
        self.assertEqual((notice["id"], notice["route"], notice["heading"]), (rule["id"], "soon", rule["heading"]))
        self.assertEqual((notice["text"], notice["sources"]), (rule["advice"]["text"], rule["advice"]["sources"]))
        self.assertEqual(notice["number"], {"text": rule["number"]["text"], "own_rule": True})
        self.assertEqual((notice["own_rule"], notice["count"], notice["since"]), (True, 3, None))
        self.assertEqual(notice["episodes"], [episode["id"] for episode in self.episodes()])
        # The words say the same, with the names of who advises it.
        out = self.run_cli("notices", "--now", NOW, code=0).stdout
        self.assert_in_order(["1 notice", rule["heading"] + ".", rule["advice"]["text"], "Chris Iliades",
                              rule["number"]["text"], "Unknot's own rule", "Counted: 3.", "2026-10-24 08:00",
                              "2026-09-27 00:00", "unknot-cli signs"], out)
        self.assertEqual(cli_program.steering_characters(out), [])
        # A day later the first is no longer within the four weeks; looked at from before, the last is not there.
        self.assertEqual(self.ids("2026-10-26T00:00:00+01:00"), ["second-in-four-weeks"])
        self.assertEqual(self.ids("2026-10-24T07:59:00+02:00"), ["second-in-four-weeks"])

    def test_an_open_one_has_lasted_for_days(self):
        self.log("2026-10-23T08:40+02:00", "--open")
        self.assertEqual(self.ids("2026-10-26T08:40:00+01:00"), [])
        notice, = self.notices("--now", "2026-10-26T08:40:01+01:00")
        self.assertEqual((notice["id"], notice["since"]), ("open-long", "2026-10-23T08:40:00+02:00"))
        self.assertIn("Open since 2026-10-23 08:40.",
                      self.run_cli("notices", "--now", "2026-10-27T08:00+01:00", code=0).stdout)

    def test_the_strongest_comes_first(self):
        for day in ("05", "12", "24"):
            self.log(f"2026-10-{day}T08:00+02:00", "--kind", "brief", "--impact", "work", "--lasted", "1m")
        self.log("2026-10-25T08:00+01:00", "--open", "--medicine", "Paracetamol", "--medicine", "PANADOL", "--medicine",
                 "co-codamol", "--medicine", "Lemsip", "--medicine", "tylenol")
        routes = [notice["route"] for notice in self.notices("--now", NOW)]
        self.assertEqual(routes, sorted(routes, key=["emergency", "sameDay", "soon", "routine"].index))
        ids = self.ids()
        self.assertEqual(ids[0], "many-paracetamol")
        self.assertIn("third-in-four-weeks", ids)
        self.assertIn("daily-life", ids)
        self.assertNotIn("second-in-four-weeks", ids)

    def test_what_is_no_time_is_refused(self):
        for typed in ("tomorrow", "25:00", "2026-02-30T08:00", "\x1b[2J"):
            with self.subTest(typed=typed):
                done = self.run_cli("notices", "--json", f"--now={typed}", code=2)
                self.assertIn("is no time", done.stderr)
                self.assertEqual(done.stdout, "")
                self.assertEqual(cli_program.steering_characters(done.stderr), [])

    def test_a_journal_that_cannot_be_read_is_said(self):
        self.journal.parent.parent.mkdir(parents=True, exist_ok=True)
        self.journal.parent.write_text("a file where a folder should be")
        done = self.run_cli("notices", "--json", code=1)
        self.assertEqual(done.stdout, "")
        self.assertNotEqual(done.stderr, "")


if __name__ == "__main__":
    cli_program.main()
