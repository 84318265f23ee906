# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli settings: what was chosen is told, kept, and used by the other verbs."""

import json
import os
import stat

import cli_program
from cli_program import CliTest, Walk

FRESH = {"version": 1, "language": "", "region": "", "theme": "system", "motion": "system", "text_size": "system", "exhale_s": 4,
         "quiet_from": "22:00", "quiet_to": "08:00"}


class Settings(CliTest):
    def setUp(self):
        super().setUp()
        self.file = self.dir / "config/unknot/settings.json"

    def write(self, text):
        self.file.parent.mkdir(parents=True, exist_ok=True)
        self.file.write_text(text)

    def told(self):
        return json.loads(self.run_cli("settings", "--json", code=0).stdout)

    def set_aside(self):
        return sorted(self.file.parent.glob("settings.json.*"))

    def test_a_fresh_start(self):
        self.assertEqual(self.told(), FRESH)
        done = self.run_cli("settings", code=0)
        self.assertEqual(done.stderr, "")
        self.assert_in_order(["region: Not chosen: all three. Emergency: 112, 999 or 911.", "theme: system.",
                              "motion: system.", "text_size: system.", "exhale_s: 4.", "quiet_from: 22:00.", "quiet_to: 08:00.",
                              f"kept in {self.file}"], done.stdout)
        self.assertFalse(self.file.parent.exists())

    def test_choosing(self):
        choices = {"language": "en", "region": "gb", "theme": "high-contrast", "motion": "reduced", "text_size": "150", "exhale_s": 3,
                   "quiet_from": "20:30", "quiet_to": "20:30"}
        options = [part for key, value in choices.items() for part in ("--set", f"{key}={value}")]
        done = self.run_cli("settings", *options, code=0)
        self.assertIn("region: gb, United Kingdom. Emergency: 999 or 112.", done.stdout)
        self.assertEqual(json.loads(self.file.read_text()), FRESH | choices)
        self.assertEqual(self.told(), FRESH | choices)
        self.assertEqual(stat.S_IMODE(self.file.stat().st_mode), 0o600)
        self.assertEqual(stat.S_IMODE(self.file.parent.stat().st_mode), 0o700)

    def test_one_choice_leaves_the_others(self):
        self.run_cli("settings", "--set", "region=us", code=0)
        self.run_cli("settings", "--set", "theme=dark", code=0)
        self.assertEqual(self.told(), FRESH | {"region": "us", "theme": "dark"})

    def test_not_chosen_has_one_name(self):
        for word in ("", "unknown"):
            self.run_cli("settings", "--set", "region=us", code=0)
            self.run_cli("settings", "--set", f"region={word}", code=0)
            self.assertEqual(self.told(), FRESH)

    def test_what_cannot_be_chosen_changes_nothing(self):
        for change, wanted in (("theme=drak", "one of system, light, dark, high-contrast"),
                               ("region=atlantis", "one of unknown, eu, gb or us"), ("region=GB", "one of unknown"), ("language=English", "a language's code such as en"),
                               ("exhale_s=5", "one of 3, 4"), ("quiet_from=24:00", "a time of day from 00:00 to 23:59"),
                               ("quiet_to=8", "such as 22:00"), ("theme", "KEY=VALUE"), ("=", 'no setting ""'),
                               ("colour=red", "language, region, theme, motion, text_size, exhale_s, quiet_from or quiet_to"),
                               ("theme=\x1b[2J", "one of system"), ("version=2", 'no setting "version"')):
            with self.subTest(change=change):
                done = self.run_cli("settings", "--set", "motion=full", "--set", change, code=2)
                self.assertIn(wanted, done.stderr)
                self.assertEqual(done.stdout, "")
                self.assertFalse(self.file.exists())

    def test_the_region_serves_the_other_verbs(self):
        self.write('{"version": 1, "region": "gb"}')
        self.assertIn("call 999 or 112.", self.run_cli("signs", "--list", code=0).stdout)
        self.assertIn("999 or 112\n", self.run_cli("guide", "spasm-now", lines=["yes"], code=10).stdout)
        self.assertIn("Call 111, ", self.run_cli("signs", "--yes", "fever", code=0).stdout)

    def test_a_region_with_the_command_goes_first(self):
        self.write('{"version": 1, "region": "gb"}')
        for region, numbers in (("us", "call 911."), ("unknown", "call 112, 999 or 911.")):
            self.assertIn(numbers, self.run_cli("signs", "--list", "--region", region, code=0).stdout)

    def test_a_region_that_is_not_there(self):
        self.write('{"version": 1, "region": "atlantis"}')
        for verb in (["signs", "--list"], ["settings"]):
            done = self.run_cli(*verb, code=0)
            self.assertIn('There is no region "atlantis", so all emergency numbers are shown.', done.stderr)
            self.assertIn("112, 999 or 911", done.stdout)

    def test_the_out_breath_serves_the_other_verbs(self):
        self.write('{"version": 1, "exhale_s": 3}')
        done = self.run_cli("breathe", "--minutes", "0.1", "--speed", "100", code=0)
        self.assert_in_order(["Slow, shorter out: 5 in, 1 hold, 3 out.", "Breathe out, 3 seconds."], done.stdout)
        listed = self.run_cli("breathe", "--list", code=0).stdout
        self.assertTrue(listed.startswith("5-1-3: "), listed)
        self.assertEqual(sorted(listed.splitlines()), sorted(self.usual_list()))
        done = self.run_cli("breathe", "--pattern", "5-1-4", "--minutes", "0.1", "--speed", "100", code=0)
        self.assertIn("Breathe out, 4 seconds.", done.stdout)

    def usual_list(self):
        os.rename(self.file, self.dir / "elsewhere")
        return self.run_cli("breathe", "--list", code=0).stdout.splitlines()

    def test_the_out_breath_serves_the_guide(self):
        for seconds, told in ((3, "Breathe out, 3 seconds."), (4, "Breathe out, 4 seconds.")):
            self.write(json.dumps({"version": 1, "exhale_s": seconds}))
            walk = Walk("spasm-now").none().choose("yes", "lying", "chair").next().report("better").choose("no")
            self.assertEqual(walk.step["id"], "breathe")
            done = self.run_cli("guide", "spasm-now", "--restart", "--speed", "100", "--breaths", "1",
                                lines=walk.lines, code=3)
            self.assertIn(told, done.stdout)

    def test_a_broken_file_is_one_line_and_stays(self):
        for text, wanted in (("{", "expected valid JSON"), ("[]", "expected a JSON object"),
                             ('{"version": 1, "theme": "drak", "region": "us"}', "theme: expected one of system"),
                             ('{"version": 1, "regoin": "gb", "region": "us"}', 'found "regoin"'),
                             ('{"version": 2, "region": "us"}', "A later version of Unknot"),
                             (" " * 70_000, "at most 65536 bytes")):
            with self.subTest(text=text[:40]):
                self.write(text)
                for verb in (["settings"], ["signs", "--list"], ["breathe", "--list"], ["guide", "--list"]):
                    done = self.run_cli(*verb, code=0)
                    self.assertEqual(len(done.stderr.splitlines()), 1, done.stderr)
                    self.assertIn(wanted, done.stderr)
                    self.assertIn(str(self.file), done.stderr)
                    self.assertEqual(self.file.read_text(), text)
                self.assertEqual(self.set_aside(), [])
                numbers = "call 911." if '"us"' in text else "call 112, 999 or 911."
                self.assertIn(numbers, self.run_cli("signs", "--list", code=0).stdout)

    def test_choosing_sets_a_broken_file_aside(self):
        broken = '{"version": 1, "theme": "drak", "region": "us"}'
        self.write(broken)
        self.run_cli("settings", "--set", "motion=full", code=0)
        self.assertEqual(self.told(), FRESH | {"region": "us", "motion": "full"})
        self.assertEqual([path.read_text() for path in self.set_aside()], [broken])
        self.assertEqual(self.run_cli("settings", code=0).stderr, "")

    def test_where_nothing_can_be_kept(self):
        (self.dir / "config").write_text("a file where the folder should be")
        done = self.run_cli("settings", "--set", "theme=dark", code=1)
        self.assertIn("The settings cannot be kept: writing to ", done.stderr)
        self.assertIn("Nothing was changed.", done.stderr)
        self.assertEqual(self.told(), FRESH)

    def test_checking_content_is_not_about_settings(self):
        self.write("{")
        self.assertEqual(self.run_cli("check-content", code=0).stderr, "")


if __name__ == "__main__":
    cli_program.main()
