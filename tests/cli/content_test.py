# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli check-content, content that is broken or missing, and the program's own help."""

import json
import shutil

import cli_program
from cli_program import CliTest, Walk

EXIT_CODES = ("0 ", "1 ", "2 ", "3 ", "10 ")


class CheckContent(CliTest):
    def copy(self):
        folder = self.dir / "content"
        shutil.copytree(cli_program.CONTENT, folder)
        return folder

    def plant(self, file, change):
        document = json.loads(file.read_text())
        change(document)
        file.write_text(json.dumps(document))

    def test_the_shipped_content_is_good(self):
        for arguments in ([], [str(cli_program.CONTENT)], ["--complete", str(cli_program.CONTENT)]):
            done = self.run_cli("check-content", *arguments, code=0)
            self.assertRegex(done.stdout, r"^No problems: \d+ files checked\n$")

    def test_planted_mistakes_are_named_with_file_and_place(self):
        def typo(document):
            document["steps"][1]["choices"][0]["next"] = "nowhere"

        for file, change, pointer in (
                ("red_flags.json", lambda it: it["signs"][2].update(route="whenever"), "/signs/2/route"),
                ("breathing.json", lambda it: it["patterns"][0].update(inhale_s=99), "/patterns/0/inhale_s"),
                ("guides/spasm-now.json", typo, "/steps/1"),
                ("guides/twists.json", lambda it: next(
                    step for step in it["steps"] if "hold" in step)["hold"]["sides"].pop(), "/steps/[0-9]+/hold/sides"),
                ("learn.json", lambda it: it["cards"][0].update(topic="none"), "/cards/0/topic"),
                ("prevention.json", lambda it: it["items"][0].update(guide="yoga"), "/items/0/guide"),
                ("sources.json", lambda it: it["sources"][0].update(kind="rumour"), "/sources/0/kind"),
                ("figures.json", lambda it: it["figures"][0]["poses"][0]["joints"].update(neck=[0, -9]),
                 "/figures/0/poses/0/joints/neck"),
                ("figures.json", lambda it: it["figures"][0]["poses"][0]["rests"].append("tail"),
                 "/figures/0/poses/0/rests"),
        ):
            with self.subTest(file=file):
                folder = self.copy()
                self.plant(folder / file, change)
                done = self.run_cli("check-content", str(folder), code=1)
                self.assertRegex(done.stdout, f"(?m)^{folder / file}: {pointer}.*: expected .+, found .+$")
                self.assertRegex(done.stdout, r"(?m)^\d+ problems?$")
                shutil.rmtree(folder)

    def test_a_translation_begins_with_all_texts_and_is_checked_like_the_rest(self):
        texts = json.loads(self.run_cli("check-content", "--texts", code=0).stdout)
        self.assertGreater(len(texts), 500)
        folder = self.dir / "own"
        (folder / "i18n").mkdir(parents=True)
        file = folder / "i18n/de.json"
        file.write_text(json.dumps(texts | {"name": "Deutsch"}))
        self.assertIn("No problems: 1 file checked", self.run_cli("check-content", "--own", str(folder), code=0).stdout)
        file.write_text(json.dumps(texts | {"guides.spasm-now.tittle": "Jetzt"}))
        done = self.run_cli("check-content", "--own", str(folder), code=1)
        self.assertIn(f"{file}: /guides.spasm-now.tittle: expected the key of a text", done.stdout)

    def test_a_missing_file(self):
        folder = self.copy()
        (folder / "region.json").unlink()
        done = self.run_cli("check-content", str(folder), code=1)
        self.assertIn(f"{folder / 'region.json'}: expected this file, found no such file", done.stdout)

    def test_a_file_that_would_not_be_read(self):
        folder = self.copy()
        (folder / "red-flags.json").write_text("{}")
        (folder / "guides/renamed.json").write_text((folder / "guides/just-passed.json").read_text())
        done = self.run_cli("check-content", str(folder), code=1)
        self.assertIn(f"{folder / 'red-flags.json'}: expected one of sources.json", done.stdout)
        self.assertIn(f"{folder / 'guides/renamed.json'}: /id: ", done.stdout)

    def test_own_content_need_not_be_complete(self):
        own = self.dir / "own"
        (own / "guides").mkdir(parents=True)
        shutil.copy(cli_program.CONTENT / "guides/just-passed.json", own / "guides")
        done = self.run_cli("check-content", str(own), code=0)
        self.assertIn("No problems: 1 file checked", done.stdout)
        for name in ("sources.json", "measures.json", "prevention.json"):
            shutil.copy(cli_program.CONTENT / name, own)
        self.assertIn("No problems: 4 files checked", self.run_cli("check-content", str(own), code=0).stdout)
        self.run_cli("check-content", "--complete", str(own), code=1)
        self.run_cli("check-content", "--own", str(cli_program.CONTENT), code=0)

    def test_the_own_folder_is_checked_too(self):
        own = self.data / "unknot/content"
        own.mkdir(parents=True)
        self.run_cli("check-content", code=0)
        (own / "region.json").write_text("{")
        done = self.run_cli("check-content", code=1)
        self.assertIn(f"{own / 'region.json'}: ", done.stdout)
        self.assertIn("\n1 problem\n", done.stdout)

    def test_nothing_to_check_is_a_problem(self):
        self.assertIn("no such folder", self.run_cli("check-content", str(self.dir / "none"), code=1).stdout)
        self.assertIn("at least one content file", self.run_cli("check-content", str(self.home), code=1).stdout)
        self.run_cli("check-content", str(cli_program.CONTENT / "region.json"), code=1)

    def test_names_cannot_steer_the_terminal(self):
        own = self.dir / "own"
        own.mkdir()
        (own / "\x1b[31m\n.json").write_text("{}")
        done = self.run_cli("check-content", str(own), code=1)  # run_cli looks at the characters
        self.assertIn("?[31m?.json", done.stdout)
        self.assertEqual(done.stdout.count("\n"), 2)


class BrokenContent(CliTest):
    def test_a_broken_file_is_named_once_and_help_is_there(self):
        folder = self.dir / "content"
        shutil.copytree(cli_program.CONTENT, folder)
        (folder / "guides/spasm-now.json").write_text('{"version": 1,')
        self.environment["UNKNOT_CONTENT_DIR"] = str(folder)
        done = self.run_cli("guide", "spasm-now", lines=["none", "1"], code=3)
        self.assertEqual(len(done.stderr.splitlines()), 1)
        self.assertIn(f"The content file {folder / 'guides/spasm-now.json'} cannot be used (", done.stderr)
        self.assertIn("The built-in copy is used; nothing is lost.", done.stderr)
        self.assertIn(Walk("spasm-now").steps["stay"]["title"], done.stdout)

    def test_without_any_content_folder(self):
        self.environment["UNKNOT_CONTENT_DIR"] = str(self.dir / "nowhere")
        self.run_cli("guide", "spasm-now", lines=["yes"], code=10)
        self.run_cli("signs", lines=["4"], code=10)
        self.run_cli("breathe", "--minutes", "0.1", "--speed", "1000", code=0)

    def test_a_broken_own_file_is_left_out(self):
        own = self.data / "unknot/content/guides"
        own.mkdir(parents=True)
        (own / "mine.json").write_text("[]")
        done = self.run_cli("guide", "--list", code=0)
        self.assertIn("It is left out; everything else is there.", done.stderr)
        self.assertIn("spasm-now: ", done.stdout)

    def test_an_own_guide_is_offered(self):
        own = self.data / "unknot/content/guides"
        own.mkdir(parents=True)
        guide = json.loads((cli_program.CONTENT / "guides/just-passed.json").read_text())
        guide["id"], guide["title"] = "mine", "From my physiotherapist"
        (own / "mine.json").write_text(json.dumps(guide))
        self.assertIn("mine: From my physiotherapist.", self.run_cli("guide", "--list", code=0).stdout)
        self.run_cli("guide", "mine", lines=["none", "", "", "1", "", ""], code=0)


class Help(CliTest):
    def test_the_version(self):
        self.assertEqual(self.run_cli("--version", code=0).stdout, "unknot-cli 0.1.0\n")

    def test_the_exit_codes_are_documented(self):
        for verb in ([], ["guide"], ["breathe"], ["signs"], ["check-content"]):
            done = self.run_cli(*verb, "--help", code=0)
            codes = done.stdout[done.stdout.index("Exit codes:"):]
            for code in EXIT_CODES:
                self.assertRegex(codes, rf"(?m)^  {code}")

    def test_wrong_use(self):
        for arguments in (["fly"], ["--fly"], ["guide", "a", "b"], ["breathe", "--events", "xml"], ["breathe", "extra"],
                          ["guide", "spasm-now", "--resume", "--restart"], ["guide", "spasm-now", "--breaths", "0"],
                          ["check-content", "--own", "--complete", "x"], ["signs", "--yes"]):
            with self.subTest(arguments=arguments):
                done = self.run_cli(*arguments, code=2)
                self.assertEqual(done.stdout, "")
                self.assertNotEqual(done.stderr, "")

    def test_nothing_asked_for_shows_what_there_is(self):
        done = self.run_cli(code=2)
        self.assertIn("unknot-cli guide spasm-now", done.stdout)


if __name__ == "__main__":
    cli_program.main()
