# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli activities: what was done of routines is told, exported and taken in."""

import json

import cli_program
from journal_case import JournalTest


def activity(number, **fields):
    return {"id": f"{number:08}-0000-4000-8000-000000000000", "guide": "daily-stretch", "title": "Daily stretch",
            "at": f"2026-11-{number:02}T08:40:00+01:00", "length_s": 0, "changed_at": "2026-11-21T08:40:00Z", **fields}


DONE = [activity(21, title="Anna's \"stretch\" \u00e4", length_s=754, outcome="better"),
        activity(20, outcome="could-not", length_s=60), activity(19)]


class Activities(JournalTest):
    def take_in(self, rows, code=0):
        file = self.dir / "in.json"
        file.write_text(json.dumps({"format": "unknot-journal", "version": 1, "activities": rows}))
        return self.run_cli("import", str(file), code=code).stdout

    def activities(self, *options):
        return json.loads(self.run_cli("activities", "--json", *options, code=0).stdout)["activities"]

    def test_nothing_is_no_reproach(self):
        self.assertEqual(self.run_cli("activities", code=0).stdout, "No routine is noted.\n")
        self.assertEqual(self.activities(), [])

    def test_each_is_told_on_a_line_and_nothing_adds_them_up(self):
        self.take_in(DONE)
        self.assertEqual(self.run_cli("activities", code=0).stdout.splitlines(), [
            "2026-11-21 08:40, Anna's \"stretch\" \u00e4, 12 minutes 34 seconds (better)",
            "2026-11-20 08:40, Daily stretch, 1 minute (could not)", "2026-11-19 08:40, Daily stretch"])
        self.assertEqual(self.activities(), DONE)

    def test_by_day(self):
        self.take_in(DONE)
        self.assertEqual(self.activities("--from", "2026-11-20"), DONE[:2])
        self.assertEqual(self.activities("--to", "2026-11-20"), DONE[1:])
        self.assertEqual(self.activities("--from", "2026-11-20", "--to", "2026-11-20"), DONE[1:2])
        self.assertIn("is no day", self.run_cli("activities", "--from", "yesterday", code=2).stderr)

    def test_goes_out_and_comes_in_with_the_journal(self):
        self.take_in([*DONE, activity(1, removed_at="2026-11-21T08:41:00Z")])
        self.assertEqual(self.activities(), DONE)
        exported = json.loads(self.run_cli("export", code=0).stdout)["activities"]
        self.assertEqual(len(exported), 4)
        self.as_a_new_person()
        self.assertIn(": 4 taken, 0 merged, 0 skipped.", self.take_in(exported))
        self.assertEqual(json.loads(self.run_cli("export", code=0).stdout)["activities"], exported)
        told = self.take_in([DONE[0], activity(2, title="")], code=1)
        self.assertIn("/activities/0: skipped: it is there already", told)
        self.assertIn("/activities/1: skipped: title: an empty text", told)


if __name__ == "__main__":
    cli_program.main()
