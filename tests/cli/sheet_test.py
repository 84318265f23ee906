# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli sheet: one page for the emergency department, of the journal or without one."""

import html.parser
import stat

import cli_program
from journal_case import JournalTest

FOOT = "Written down by the person with Unknot. Not a diagnosis."


class Tags(html.parser.HTMLParser):
    def __init__(self, page):
        super().__init__()
        self.tags, self.text = set(), ""
        self.feed(page)

    def handle_starttag(self, tag, attributes):
        self.tags.add(tag)

    def handle_data(self, data):
        self.text += data


class SheetTest(JournalTest):
    def test_with_nothing_stored_there_is_a_sheet_to_fill_in(self):
        done = self.run_cli("sheet", code=0)
        self.assert_in_order(["Emergency call: 112, 999, 911.", "Name: ____", "Date of birth: ____",
                              "No answer to a warning sign was kept.", "Began: Not known",
                              "Taken, as entered: Nothing was entered", FOOT], done.stdout)
        self.assertEqual(done.stderr, "")

    def test_it_is_about_the_open_entry_and_one_can_be_named(self):
        self.run_cli("log", "--onset", "2026-11-01T08:00", "--lasted", "10s", "--medicine", "the old one", code=0)
        old = self.everything()[0]["id"]
        self.run_cli("log", "--open", "--severity", "7", "--place", "hip:left", "--impact", "walk",
                     "--medicine", "2 of the <white> ones", "--measure", "warmth=worse", "--words", "like a knife", code=0)
        done = self.run_cli("sheet", "--region", "gb", code=0)
        self.assert_in_order(["Emergency call: 999, 112.", "Course: still there", "Where: Hip (left)", "Could not: Walk",
                              "Strength, 0 to 10: 7 (", "2 of the <white> ones", "Warmth: worse",
                              "“like a knife”"], done.stdout)
        self.assertNotIn("the old one", done.stdout)
        self.assertTrue(all(len(line) <= 78 for line in done.stdout.splitlines()))
        named = self.run_cli("sheet", "--episode", old, code=0)
        self.assert_in_order(["Began: 1 November 2026, 08:00", "lasted 10 seconds", "the old one"], named.stdout)
        missing = self.run_cli("sheet", "--episode", old.replace("-", "0"), code=2)
        self.assertIn("There is no entry", missing.stderr)
        self.assertEqual(missing.stdout, "")

    def test_html_holds_no_markup_of_the_person(self):
        self.run_cli("log", "--open", "--medicine", "<script>alert(1)</script>", "--words", "<img src=x onerror=y>", code=0)
        page = Tags(self.run_cli("sheet", "--format", "html", code=0).stdout)
        self.assertFalse({"script", "img", "link", "iframe"} & page.tags)
        self.assertIn("<script>alert(1)</script>", page.text)
        self.assertIn("<img src=x onerror=y>", page.text)

    def test_a_file_is_the_persons_own(self):
        file = self.dir / "sheet.txt"
        done = self.run_cli("sheet", "--output", str(file), code=0)
        self.assertEqual(done.stdout, f"Written to {file}\n")
        self.assertTrue(file.read_text().rstrip().endswith(FOOT))
        self.assertEqual(stat.S_IMODE(file.stat().st_mode), 0o600)
        blocked = self.run_cli("sheet", "--output", str(file / "below"), code=1)
        self.assertIn(f"Writing {file}/below", blocked.stderr)

    def test_with_a_journal_that_cannot_be_read_it_is_given_all_the_same(self):
        self.data.write_text("a file where the folder should be")
        done = self.run_cli("sheet", code=1)
        self.assertIn(FOOT, done.stdout)
        self.assertIn("journal", done.stderr)


if __name__ == "__main__":
    cli_program.main()
