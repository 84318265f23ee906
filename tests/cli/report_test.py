# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli report: one to two pages for a doctor, in each form from one model."""

import html.parser
import json
import stat

import cli_program
from journal_case import JournalTest

FOOT = "Written down by the person with Unknot. Not a diagnosis."
FORMATS = ("txt", "html", "json", "fhir")


class Page(html.parser.HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.tags, self.text = set(), ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)

    def handle_data(self, data):
        self.text += data


class ReportTest(JournalTest):
    def fill_in(self):
        """Four entries, the last of them of today."""
        for day in ("2026-10-01T08:00", "2026-10-11T08:00", "2026-10-20T08:00"):
            self.run_cli("log", "--onset", day, "--lasted", "10s", "--trigger", "cold", "--impact", "walk",
                         "--measure", "warmth=better", "--place", "hip:left", "--severity", "7", "--medicine", "<b>the white one</b>",
                         "--words", "like a knife", "--note", "a secret note", code=0)
        self.run_cli("log", "--open", code=0)

    def report(self, *arguments, code=0):
        return self.run_cli("report", *arguments, code=code)

    def test_with_nothing_stored_it_says_so(self):
        done = self.report()
        self.assert_in_order(["Spasms entered: 0 in 1 day", "Nothing was entered in this period.", FOOT], done.stdout)
        self.assertEqual(done.stderr, "")

    def test_each_form_says_the_same(self):
        self.fill_in()
        text = self.report("--name", "Åsa Test").stdout
        self.assert_in_order(["Name: Åsa Test", "Spasms entered: 4 in ", "Could not: Walk: 3", "Hip (left)", "like a knife", FOOT], text)
        self.assertTrue(all(len(line) <= 78 for line in text.splitlines()))
        page = Page(self.report("--format", "html").stdout)
        self.assertFalse({"script", "img", "link", "iframe", "b"} & page.tags)
        self.assertIn("<b>the white one</b>", page.text)
        counted = json.loads(self.report("--format", "json").stdout)
        self.assertEqual(counted["counts"]["episodes"], 4)
        self.assertEqual(counted["interference"]["could_not"], [{"id": "walk", "label": "Walk", "episodes": 3}])
        self.assertNotIn("name", counted)
        bundle = json.loads(self.report("--format", "fhir").stdout)
        kinds = [entry["resource"]["resourceType"] for entry in bundle["entry"]]
        self.assertEqual([kinds.count(kind) for kind in ("Patient", "Condition", "Observation", "MedicationStatement")],
                         [1, 4, 3, 3])

    def test_both_ends_of_the_period_are_in_it(self):
        self.fill_in()
        counts = lambda *period: json.loads(self.report("--format", "json", *period).stdout)["counts"]["episodes"]
        self.assertEqual(counts("--from", "2026-10-01", "--to", "2026-10-11"), 2)
        self.assertEqual(counts("--from", "2026-10-02", "--to", "2026-10-10"), 0)
        self.assertEqual(counts("--from", "2026-10-20"), 2)
        self.assertIn("ends before it begins", self.report("--from", "2026-10-11", "--to", "2026-10-01", code=2).stderr)
        self.assertIn("is no day", self.report("--from", "yesterday", code=2).stderr)

    def test_what_is_left_out_is_in_no_form(self):
        self.fill_in()
        first = self.everything()[-1]["id"]
        for form in FORMATS:
            self.assertNotIn("a secret note", self.report("--format", form).stdout)
            self.assertIn("a secret note", self.report("--format", form, "--with", "notes").stdout)
            less = self.report("--format", form, "--leave-out", "medicines", "--leave-out", f"entries:{first}").stdout
            self.assertNotIn("white one", less)
            self.assertNotIn(first, less)

    def test_what_cannot_be_left_out_stops_it(self):
        self.fill_in()
        unknown = self.report("--leave-out", "everything", code=2)
        self.assertIn("Its parts are: entries, screenings", unknown.stderr)
        mistyped = self.report("--leave-out", "entries:00000000-0000-4000-8000-000000000000", code=2)
        self.assertIn("Nothing was written", mistyped.stderr)
        self.assertEqual(mistyped.stdout, "")
        # What a list has may just not be there.
        self.report("--leave-out", "risks:smoking")

    def test_a_file_is_the_persons_own(self):
        file = self.dir / "report.html"
        done = self.report("--format", "html", "--out", str(file))
        self.assertEqual(done.stdout, f"Written to {file}\n")
        self.assertIn(FOOT, file.read_text())
        self.assertEqual(stat.S_IMODE(file.stat().st_mode), 0o600)
        self.assertIn(f"Writing {file}/below", self.report("--out", str(file / "below"), code=1).stderr)

    def test_with_a_journal_that_cannot_be_read_there_is_none(self):
        self.data.write_text("a file where the folder should be")
        done = self.report(code=1)
        self.assertEqual(done.stdout, "")
        self.assertIn("journal", done.stderr)


if __name__ == "__main__":
    cli_program.main()
