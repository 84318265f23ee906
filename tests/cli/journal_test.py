# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli log and episodes: what is typed is stored, found again, and told plainly."""

import datetime
import json
import sqlite3
import stat

import cli_program
from journal_case import JournalTest


class Log(JournalTest):
    def test_a_time_before_the_clocks_were_changed_is_of_that_time(self):
        self.environment["TZ"] = "Europe/Berlin"
        for onset, offset in (("2026-10-24T20:00", 120), ("2026-10-25T20:00", 60), ("2026-07-01T08:00", 120),
                              ("2026-07-01T08:00+09:00", 540)):
            with self.subTest(onset=onset):
                told = json.loads(self.run_cli("log", "--json", "--onset", onset, code=0).stdout)
                self.assertTrue(told["onset"].endswith(f"+{offset // 60:02}:00"), told["onset"])

    def test_with_nothing_said_it_just_passed(self):
        done = self.run_cli("log", code=0)
        self.assertEqual(done.stderr, "")
        episode, = self.episodes()
        self.assertIn(f"Stored: {episode['onset'][:10]} {episode['onset'][11:16]}, brief. Id: {episode['id']}",
                      done.stdout)
        self.assertEqual((episode["kind"], episode["ended"]), ("brief", "not-known"))
        self.assertEqual(episode["onset"], episode["noted_at"])
        age = datetime.datetime.now(datetime.timezone.utc) - datetime.datetime.fromisoformat(episode["onset"])
        self.assertLess(abs(age.total_seconds()), 60)

    def test_a_symptom_of_leg_or_bladder_calls_for_the_signs(self):
        for options, is_told in ((["--place", "calf:left"], True), (["--impact", "pass-urine"], True),
                                 (["--measure", "rest=worse", "--open"], True), (["--impact", "walk"], False),
                                 (["--place", "calf", "--onset", "2026-01-01T08:00"], False)):
            with self.subTest(options=options):
                done = self.run_cli("log", "--json", *options, code=0)
                self.assertTrue(json.loads(done.stdout)["id"])
                self.assertEqual("unknot-cli signs" in done.stderr, is_told, done.stderr)

    def test_files_are_for_the_person_alone(self):
        self.run_cli("log", code=0)
        self.run_cli("backup", code=0)
        for path in [self.data / "unknot", *(self.data / "unknot").rglob("*")]:
            mode = stat.S_IMODE(path.stat().st_mode)
            self.assertEqual(mode, 0o700 if path.is_dir() else 0o600, path)

    def test_everything_that_can_be_said(self):
        done = self.run_cli(
            "log", "--onset", "2026-11-20T07:30+01:00", "--lasted", "10s", "--kind", "comes-and-goes", "--trigger",
            "lifting", "--trigger", "cold", "--own-trigger", "the sofa", "--place", "hip:left", "--place", "sacrum",
            "--severity", "8", "--measure", "warmth=better", "--measure", "rest", "--medicine", "what she gave me",
            "--impact", "turn", "--note", "-1 \"quoted\" ä", "--words", "like a knife", "--json", code=0)
        episode = json.loads(done.stdout)
        self.assertEqual(self.episodes(), [episode])
        self.assertEqual(episode["onset"], "2026-11-20T07:30:00+01:00")
        self.assertEqual((episode["ended"], episode["lasted_s"], episode["kind"]), ("lasted", 10, "comes-and-goes"))
        self.assertEqual((episode["triggers"], episode["own_triggers"]), (["lifting", "cold"], ["the sofa"]))
        self.assertEqual(episode["places"], [{"area": "hip", "side": "left"}, {"area": "sacrum"}])
        self.assertEqual([(one["score"], one["at"]) for one in episode["readings"]], [(8, episode["onset"])])
        self.assertEqual([(one["measure"], one.get("outcome")) for one in episode["tried"]],
                         [("warmth", "better"), ("rest", None)])
        self.assertEqual([one["text"] for one in episode["medicines"]], ["what she gave me"])
        self.assertEqual((episode["impacts"], episode["notes"], episode["own_words"]),
                         (["turn"], "-1 \"quoted\" ä", "like a knife"))
        self.assert_in_order(
            ["2026-11-20 07:30, comes and goes, 10 seconds. Id: " + episode["id"], "  Where: Hip (left), Sacrum",
             "  Could not: Turn", "  Triggers: Lifting something, Cold or a draught, the sofa",
             "  Tried: Warmth (better), Rest", "  Medicines: what she gave me", "  Severity: 8",
             "  Notes: -1 \"quoted\" ä", "  In own words: like a knife", "1 episode."],
            self.run_cli("episodes", code=0).stdout)

    def test_names_can_follow_each_other(self):
        done = self.run_cli("log", "--trigger", "lifting", "bending", "--place", "hip:left", "sacrum", "--impact", "turn",
                            "walk", "--measure", "warmth=better", "rest", "--json", code=0)
        episode = json.loads(done.stdout)
        self.assertEqual(episode["triggers"], ["lifting", "bending"])
        self.assertEqual([place["area"] for place in episode["places"]], ["hip", "sacrum"])
        self.assertEqual(episode["impacts"], ["turn", "walk"])
        self.assertEqual([one["measure"] for one in episode["tried"]], ["warmth", "rest"])

    def test_ways_to_begin_and_end(self):
        def stored(*options):
            return json.loads(self.run_cli("log", "--json", *options, code=0).stdout)

        self.assertNotIn("onset", stored("--onset", "unknown"))
        self.assertRegex(stored("--onset", "00:00")["onset"], r"T00:00:00\+00:00$")
        self.assertEqual(stored("--onset", "2026-11-20 07:30")["onset"], "2026-11-20T07:30:00+00:00")
        still = stored("--open")
        self.assertEqual((still["ended"], still.get("kind")), ("open", None))
        for text, seconds in (("0s", 0), ("5m", 300), ("2h", 7200), ("3d", 259_200)):
            self.assertEqual(stored("--lasted", text)["lasted_s"], seconds)
        self.assertTrue(stored("--no-trigger")["no_trigger_known"])
        self.assertEqual(len(json.loads(self.run_cli("episodes", "--open", "--json", code=0).stdout)["episodes"]), 1)

    def test_what_cannot_be_stores_nothing(self):
        soon = (datetime.datetime.now(datetime.timezone.utc) + datetime.timedelta(minutes=5)).isoformat("T", "minutes")
        for options, wanted in (
                (["--onset", "yesterday"], "is no time"), (["--onset", "25:00"], "is no time"),
                (["--onset", soon], "is still to come"), (["--onset", "2026-02-30T08:00"], "is no time"),
                (["--lasted", "10"], "is no length"), (["--lasted", "-5m"], "is no length"),
                (["--lasted", "51000d"], "is no length"), (["--lasted", "99999999999999999999s"], "is no length"),
                (["--kind", "sudden"], "Known are brief, lasting or comes-and-goes"),
                (["--trigger", "liftin"], 'There is no trigger "liftin". Known are lifting, '),
                (["--place", "knee"], 'There is no place "knee". Known are neck, '),
                (["--place", "hip:up"], "Known are left, right or both"),
                (["--place", "sacrum:left"], "has no left and right"),
                (["--measure", "voodoo"], 'There is no measure "voodoo". Known are position, '),
                (["--measure", "rest=bad"], "Known are better, same, worse or could-not"),
                (["--measure", "rest="], "Known are better, same, worse or could-not"),
                (["--impact", "fly"], 'There is no impact "fly". Known are breathe, '),
                (["--medicine", ""], "medicine: an empty text"), (["--trigger", "cold", "--trigger", "cold"], "twice"),
                (["--note", "x" * 65_537], "more than 64 KiB"), (["--note", b"\xff"], "not UTF-8"),
                (["--trigger", "\x1b[2J"], "There is no trigger")):
            with self.subTest(options=options):
                done = self.run_cli("log", *options, code=2)
                self.assertIn(wanted, done.stderr)
                self.assertTrue(done.stderr.endswith("Nothing was stored.\n"))
                self.assertEqual(len(done.stderr.splitlines()), 1)
                self.assertEqual(done.stdout, "")
        for options in (["--severity", "11"], ["--severity", "nan"], ["--open", "--lasted", "5m"],
                        ["--no-trigger", "--trigger", "cold"], ["--no-trigger", "--own-trigger", "x"], ["extra"]):
            self.run_cli("log", *options, code=2)
        self.assertFalse((self.data / "unknot/journal.sqlite3").exists())


class Episodes(JournalTest):
    def test_of_a_new_person(self):
        self.assertEqual(self.run_cli("episodes", code=0).stdout, "No episodes.\n")
        self.assertEqual(self.episodes(), [])

    def test_filters(self):
        self.run_cli("log", "--onset", "2026-11-01T08:00", "--trigger", "cold", "--note", "Früh am Morgen")
        self.run_cli("log", "--onset", "2026-11-02T08:00", "--place", "hip:left", "--measure", "rest")
        self.run_cli("log", "--onset", "2026-11-03T08:00", "--own-trigger", "früher Bus", "--open")
        for options, days in ((["--from", "2026-11-02"], [3, 2]), (["--to", "2026-11-02"], [2, 1]),
                              (["--trigger", "cold"], [1]), (["--place", "hip"], [2]), (["--measure", "rest"], [2]),
                              (["--text", "fruh"], [3, 1]), (["--text", "morg FRÜH"], [1]), (["--open"], [3]),
                              (["--limit", "1"], [3]), (["--trigger", "stress"], []), ([], [3, 2, 1])):
            with self.subTest(options=options):
                told = json.loads(self.run_cli("episodes", "--json", *options, code=0).stdout)["episodes"]
                self.assertEqual([int(one["onset"][8:10]) for one in told], days)

    def test_bad_filters(self):
        for options, wanted in ((["--from", "1.11."], "is no day"), (["--to", "2026-02-30"], "is no day"),
                                (["--trigger", "x"], "Known are lifting"), (["--place", "x"], "Known are neck"),
                                (["--measure", "x"], "Known are position"), (["--limit", "0"], "--limit")):
            self.assertIn(wanted, self.run_cli("episodes", *options, code=2).stderr)

    def test_text_steers_no_terminal(self):
        self.run_cli("log", "--note", "a\nb\x1b[2J\x7f\u009b2J", "--json", code=0)
        self.assertIn("  Notes: a b?[2J??2J\n", self.run_cli("episodes", code=0).stdout)
        self.assertEqual(self.episodes()[0]["notes"], "a\nb\x1b[2J\x7f\u009b2J")


class Trouble(JournalTest):
    """Each is one plain line: what happened, what is safe, what to do."""

    VERBS = (["log"], ["episodes"], ["export"], ["backup"])

    def check(self, wanted, verbs=VERBS):
        for verb in verbs:
            with self.subTest(verb=verb):
                done = self.run_cli(*verb, code=1)
                self.assertEqual(done.stdout, "")
                self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
                self.assertIn(wanted, done.stderr)

    def test_no_home(self):
        del self.environment["XDG_DATA_HOME"]
        self.environment["HOME"] = ""  # without any, the owner's own would be found
        self.check("no home folder is known. Set HOME")
        self.assertIn("no home folder is known", self.run_cli("restore", "--latest", code=1).stderr)

    def test_a_file_in_the_folders_place(self):
        self.data.write_text("not a folder")
        self.check("is not allowed in ")
        self.assertEqual(self.data.read_text(), "not a folder")

    def test_a_locked_journal(self):
        self.run_cli("log", code=0)
        holder = sqlite3.connect(self.journal, isolation_level=None)
        self.addCleanup(holder.close)
        holder.execute("BEGIN EXCLUSIVE")
        self.check("Another program is using the journal", [["log"]])
        holder.execute("ROLLBACK")
        self.run_cli("log", code=0)
        self.assertEqual(len(self.episodes()), 2)

    def test_a_newer_journal_is_left_as_it_is(self):
        self.run_cli("log", code=0)
        with sqlite3.connect(self.journal) as journal:
            journal.execute("PRAGMA user_version = 1000")
        before = self.journal.read_bytes()
        self.check("A later version of Unknot wrote the journal")
        self.assertEqual(self.journal.read_bytes(), before)

    def test_a_damaged_journal_is_mended_aloud(self):
        self.run_cli("log", code=0)
        self.run_cli("backup", code=0)
        self.journal.write_bytes(b"this is no journal, but it is long enough to be one" * 100)
        done = self.run_cli("episodes", "--json", code=0)
        self.assertEqual(len(json.loads(done.stdout)["episodes"]), 1)
        self.assert_in_order(["The journal was damaged. It is set aside as ", ", not deleted. The backup of 2",
                              " is in its place."], done.stderr)
        self.assertEqual(self.run_cli("episodes", code=0).stderr, "")


if __name__ == "__main__":
    cli_program.main()
