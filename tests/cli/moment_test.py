# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli moment: an ordinary two hours are noted, listed, taken away, brought back, and go out and in."""

import datetime
import json

import cli_program
from journal_case import JournalTest


class Moments(JournalTest):
    def keep(self, *options):
        return json.loads(self.run_cli("moment", *options, "--json", code=0).stdout)

    def moments(self, *options):
        return json.loads(self.run_cli("moment", "--list", "--json", *options, code=0).stdout)["moments"]

    def test_what_was_there_is_stored_and_told(self):
        noted = self.keep("--at", "2026-11-20T07:30+01:00", "--trigger", "lifting", "cold", "--own",
                          "the \"sofa\"\n ä", "--own-trigger", "-x")
        self.assertEqual(self.moments(), [noted])
        self.assertEqual((noted["at"], noted["triggers"]), ("2026-11-20T07:30:00+01:00", ["lifting", "cold"]))
        self.assertEqual(noted["own_triggers"], ["the \"sofa\"\n ä", "-x"])
        none = self.run_cli("moment", "--none", "--at", "2026-11-19T07:30+01:00", code=0)
        self.assertEqual(none.stderr, "")
        self.assertRegex(none.stdout, r"^Stored: 2026-11-19 07:30: none of these\. Id: [0-9a-f-]{36}\n$")
        self.assertEqual(self.run_cli("moment", code=0).stdout.splitlines(), [
            f"2026-11-20 07:30: Lifting something, Cold or a draught, the \"sofa\"  ä, -x. Id: {noted['id']}",
            none.stdout.removeprefix("Stored: ").rstrip("\n")])

    def test_nothing_is_no_reproach(self):
        self.assertEqual(self.run_cli("moment", code=0).stdout, "No ordinary moment is noted.\n")
        self.assertEqual(self.moments(), [])

    def test_without_a_time_it_is_now(self):
        at = datetime.datetime.fromisoformat(self.keep("--none")["at"])
        self.assertLess(abs((datetime.datetime.now(datetime.timezone.utc) - at).total_seconds()), 60)

    def test_a_time_before_the_clocks_were_changed_is_of_that_time(self):
        self.environment["TZ"] = "Europe/Berlin"
        self.assertEqual(self.keep("--none", "--at", "2026-10-24T20:00")["at"], "2026-10-24T20:00:00+02:00")

    def test_what_says_nothing_or_cannot_be_is_refused(self):
        for options, told in ((["--at", "08:40"], "or say --none"), (["--trigger", "nonsense"], "There is no trigger"),
                              (["--none", "--at", "soon"], "is no time"),
                              (["--none", "--at", "2999-01-01T08:00"], "still to come"),
                              (["--trigger", "cold", "cold"], "the same twice"), (["--none", "--own", "x"], "--none"),
                              (["--remove", "x"], "No moment of that id"), (["--restore", "x"], "No moment of that id"),
                              (["--from", "yesterday"], "is no day")):
            with self.subTest(options=options):
                self.assertIn(told, self.run_cli("moment", *options, code=2).stderr)
        self.assertEqual(self.moments(), [])

    def test_a_spasm_in_the_two_hours_is_told(self):
        self.run_cli("log", "--onset", "2026-11-20T08:00+01:00", code=0)
        for at, is_told in (("2026-11-20T10:00+01:00", True), ("2026-11-20T10:01+01:00", False)):
            with self.subTest(at=at):
                told = self.run_cli("moment", "--none", "--at", at, code=0).stderr
                self.assertEqual("A spasm began in these two hours" in told, is_told, told)

    def test_taken_away_and_brought_back(self):
        first, second = (self.keep("--none", "--at", f"2026-11-{day}T08:00Z") for day in (19, 20))
        self.assertIn("--restore", self.run_cli("moment", "--remove", first["id"], code=0).stdout)
        self.assertEqual(self.moments(), [second])
        self.run_cli("moment", "--restore", first["id"], code=0)
        self.assertEqual([one["id"] for one in self.moments()], [second["id"], first["id"]])
        self.assertEqual(self.moments("--from", "2026-11-20"), [second])
        self.assertEqual([one["id"] for one in self.moments("--to", "2026-11-19")], [first["id"]])

    def test_goes_out_and_comes_in_with_the_journal(self):
        self.keep("--trigger", "lifting", "--own", "=1+1", "--at", "2026-11-20T08:00Z")
        gone = self.keep("--none", "--at", "2026-11-19T08:00Z")
        self.run_cli("moment", "--remove", gone["id"], code=0)
        file = self.dir / "all.json"
        self.run_cli("export", "--to", str(file), code=0)
        exported = json.loads(file.read_text())["moments"]
        self.assertEqual([len(exported), "removed_at" in exported[1]], [2, True])
        self.as_a_new_person()
        self.assertIn(": 2 taken, 0 merged, 0 skipped.", self.run_cli("import", str(file), code=0).stdout)
        self.assertEqual(json.loads(self.run_cli("export", code=0).stdout)["moments"], exported)
        exported[0]["none_of_these"] = True
        file.write_text(json.dumps({"format": "unknot-journal", "version": 1, "moments": exported}))
        told = self.run_cli("import", str(file), code=1).stdout
        self.assertIn("/moments/0: skipped: triggers: none of these, and yet some named", told)


if __name__ == "__main__":
    cli_program.main()
