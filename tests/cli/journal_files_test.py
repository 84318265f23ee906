# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli export, import, backup and restore: the journal goes out and comes back in."""

import json
import stat

import cli_program
from journal_case import JournalTest

FILES = {f"{name}.csv" for name in ("episodes", "measures", "medicines", "places", "readings", "screenings",
                                    "triggers")}


class Files(JournalTest):
    def setUp(self):
        super().setUp()
        self.file = self.dir / "out/journal"
        self.passphrase = self.dir / "passphrase"
        self.passphrase.write_text("correct horse\nnot this line\n")

    def test_json_round_trip(self):
        before = self.fill()
        self.assertIn("Exported 3 episodes to", self.run_cli("export", "--to", str(self.file), code=0).stdout)
        self.assertEqual(stat.S_IMODE(self.file.stat().st_mode), 0o600)
        self.assertEqual(json.loads(self.file.read_text())["episodes"], before)
        self.as_a_new_person()
        self.assertIn(": 3 taken, 0 merged, 0 skipped.", self.run_cli("import", str(self.file), code=0).stdout)
        self.assertEqual(self.everything(), before)
        again = self.run_cli("import", str(self.file), code=0).stdout
        self.assertIn(": 0 taken, 0 merged, 3 skipped.", again)
        self.assertIn("  /episodes/2: skipped: it is there already", again)
        self.assertEqual(self.everything(), before)

    def test_csv_round_trip(self):
        before = self.fill()
        self.run_cli("export", "--format", "csv", "--to", str(self.file), code=0)
        self.assertEqual({path.name for path in self.file.iterdir()}, FILES)
        self.assertEqual(stat.S_IMODE(self.file.stat().st_mode), 0o700)
        for path in self.file.iterdir():
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o600)
        for named in (self.file, self.file / "episodes.csv"):
            self.as_a_new_person()
            self.data = self.dir / f"home-of-{named.name}"
            self.environment["XDG_DATA_HOME"] = str(self.data)
            self.run_cli("import", str(named), code=0)
            self.assertEqual(self.everything(), before)

    def test_sealed_round_trip(self):
        before = self.fill()
        self.run_cli("export", "--to", str(self.file), "--passphrase-file", str(self.passphrase), code=0)
        self.assertEqual(stat.S_IMODE(self.file.stat().st_mode), 0o600)
        self.assertNotIn(b"episodes", self.file.read_bytes())
        self.as_a_new_person()
        self.assertIn("is sealed", self.run_cli("import", str(self.file), code=1).stderr)
        wrong = self.dir / "wrong"
        wrong.write_text("correct horse ")
        refused = self.run_cli("import", str(self.file), "--passphrase-file", str(wrong), code=1)
        self.assertIn("The passphrase is wrong, or the file", refused.stderr)
        self.assertFalse(self.journal.exists())
        damaged = self.dir / "damaged"
        damaged.write_bytes(self.file.read_bytes()[:-1])
        same = self.run_cli("import", str(damaged), "--passphrase-file", str(self.passphrase), code=1).stderr
        self.assertEqual(same, refused.stderr.replace(str(self.file), str(damaged)))
        self.run_cli("import", str(self.file), "--passphrase-file", str(self.passphrase), code=0)
        self.assertEqual(self.everything(), before)

    def test_deleted_entries_travel_too(self):
        text = self.dir / "with.json"
        self.fill()
        exported = json.loads(self.run_cli("export", code=0).stdout)
        exported["episodes"][0]["removed_at"] = "2026-11-21T08:00:00Z"
        text.write_text(json.dumps(exported))
        self.as_a_new_person()
        self.run_cli("import", str(text), code=0)
        self.assertEqual(len(self.episodes()), 2)
        self.assertEqual(self.everything(), exported["episodes"])

    def test_a_later_version_of_an_entry_is_merged(self):
        self.fill()
        exported = json.loads(self.run_cli("export", code=0).stdout)
        exported["episodes"][0]["notes"] = "changed elsewhere"
        exported["episodes"][0]["changed_at"] = "2999-01-01T00:00:00Z"
        exported["episodes"][1]["notes"] = "an earlier state"
        exported["episodes"][1]["changed_at"] = "2000-01-01T00:00:00Z"
        exported["episodes"][2]["kind"] = "nonsense"
        self.file.parent.mkdir()
        self.file.write_text(json.dumps(exported))
        told, = json.loads(self.run_cli("import", "--json", str(self.file), code=1).stdout)
        self.assertEqual((told["taken"], told["merged"], told["skipped"]), (0, 1, 2))
        self.assertEqual([(row["place"], row["fate"]) for row in told["rows"]],
                         [("/episodes/0", "merged"), ("/episodes/1", "skipped"), ("/episodes/2", "skipped")])
        self.assertEqual(told["rows"][2]["why"], "kind is not one of its words")
        self.assertEqual([one.get("notes") for one in self.everything()][:2], ["changed elsewhere", None])

    def test_a_file_made_by_hand(self):
        mine = self.dir / "my back.csv"
        mine.write_text("onset,notes\n2026-11-20 07:30,shoes\nlast week,SECRET\n")
        done = self.run_cli("import", str(mine), code=1)
        self.assertIn(": 1 taken, 0 merged, 1 skipped.\n  episodes.csv, line 3: skipped: onset is no time", done.stdout)
        self.assertNotIn("SECRET", done.stdout + done.stderr)
        self.assertEqual([one["notes"] for one in self.episodes()], ["shoes"])

    def test_a_backup_is_made_before_an_import(self):
        self.fill()
        self.run_cli("export", "--to", str(self.file), code=0)
        before = set(self.backups.iterdir())
        self.run_cli("import", str(self.file), code=0)
        self.assertEqual(len(set(self.backups.iterdir()) - before), 1)

    def test_files_that_cannot_be_taken(self):
        good = self.dir / "good.json"
        self.fill()
        self.run_cli("export", "--to", str(good), code=0)
        self.as_a_new_person()
        (self.dir / "empty").mkdir()
        for name, text, wanted in (("gone", None, "There is no file"), ("text", "hello", "is no journal that can be"),
                                   ("cut", good.read_text()[:200], "no valid JSON, at line "),
                                   ("other.json", '{"a": 1}', "is no journal that can be read"),
                                   ("newer.json", '{"format": "unknot-journal", "version": 2}', "A later version"),
                                   ("deep.json", '{"a":' + "[" * 40, "32 levels"),
                                   ("quote.csv", 'notes\n"', "a quote that is never closed"),
                                   ("other.csv", "a,b\n1,2\n", "none of the known columns")):
            with self.subTest(name=name):
                if text is not None:
                    (self.dir / name).write_text(text)
                done = self.run_cli("import", str(good), str(self.dir / name), code=1)
                self.assertIn(wanted, done.stderr)
                self.assertIn("Nothing was changed.", done.stderr)
                self.assertEqual(len(done.stderr.splitlines()), 1)
                self.assertEqual(done.stdout, "")
        self.assertIn("There is no file", self.run_cli("import", str(self.dir / "empty"), code=1).stderr)
        self.assertFalse(self.journal.exists())

    def test_exports_that_cannot_be(self):
        self.fill()
        sealing = ["--passphrase-file", str(self.passphrase)]
        for options in (["--format", "csv"], sealing, ["--format", "xml"],
                        ["--format", "csv", "--to", str(self.file), *sealing]):
            self.run_cli("export", *options, code=2)
        (self.dir / "file").write_text("kept")
        for to in (self.dir, self.dir / "file/inside"):
            done = self.run_cli("export", "--to", str(to), code=1)
            self.assertIn("The journal itself is safe.", done.stderr)
            self.assertEqual(done.stdout, "")
        self.assertEqual((self.dir / "file").read_text(), "kept")
        (self.dir / "nothing").write_text("\nsecond line\n")
        for file in (self.dir / "nothing", self.dir / "gone"):
            self.run_cli("export", "--to", str(self.file), "--passphrase-file", str(file), code=1)
        self.assertFalse(self.file.exists())


class Backups(JournalTest):
    def test_backing_up_and_restoring(self):
        before = self.fill()
        # The first entry of a day makes that day's.
        first, = self.backups.iterdir()
        self.assertIn(str(first), self.run_cli("backup", "--list", code=0).stdout)
        first.unlink()
        self.assertEqual(self.run_cli("backup", "--list", code=0).stdout, "No backups.\n")
        made = self.run_cli("backup", code=0).stdout
        file, = self.backups.iterdir()
        self.assertEqual(made, f"Backed up to {file}\n")
        for verb in ("backup", "restore"):
            self.assertRegex(self.run_cli(verb, "--list", code=0).stdout, rf"^20[-0-9]+ [0-9:]+, \d+ KiB: {file}\n$")
        self.run_cli("log", code=0)
        done = self.run_cli("restore", str(file), code=0)
        self.assertIn(f"Restored from {file}. What was there before is kept", done.stdout)
        self.assertEqual(self.everything(), before)
        self.run_cli("restore", "--latest", code=0)
        self.assertEqual(len(self.everything()), 4)

    def test_a_copy_elsewhere(self):
        before = self.fill()
        copy, sealed, passphrase = (self.dir / name for name in ("copy", "sealed", "passphrase"))
        passphrase.write_text("correct horse\n")
        self.run_cli("backup", "--to", str(copy), code=0)
        self.run_cli("backup", "--to", str(sealed), "--passphrase-file", str(passphrase), code=0)
        self.assertNotIn(b"SQLite", sealed.read_bytes())
        for file, options in ((copy, []), (sealed, ["--passphrase-file", str(passphrase)])):
            self.assertEqual(stat.S_IMODE(file.stat().st_mode), 0o600)
            self.data = self.dir / f"home-of-{file.name}"
            self.environment["XDG_DATA_HOME"] = str(self.data)
            self.run_cli("restore", str(file), *options, code=0)
            self.assertEqual(self.everything(), before)
            self.assertEqual(list((self.data / "unknot").glob("restore-*")), [])
            self.assertIn("unknot-cli restore", self.run_cli("import", str(file), *options, code=1).stderr)
        self.assertIn("is sealed", self.run_cli("restore", str(sealed), code=1).stderr)

    def test_what_cannot_be_restored_changes_nothing(self):
        before = self.fill()
        (self.dir / "text").write_text("hello" * 1000)
        for name, wanted in (("gone", "There is no file"), ("text", "is no journal that can be read")):
            done = self.run_cli("restore", str(self.dir / name), code=1)
            self.assertIn(wanted, done.stderr)
            self.assertIn("Nothing was changed.", done.stderr)
        self.run_cli("restore", code=2)
        self.run_cli("restore", "--latest", "x", code=2)
        for backup in self.backups.iterdir():
            backup.unlink()
        self.assertIn("There are no backups", self.run_cli("restore", "--latest", code=1).stderr)
        self.run_cli("backup", "--passphrase-file", "x", code=2)
        self.assertEqual(self.everything(), before)


if __name__ == "__main__":
    cli_program.main()
