# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli guide: whole ways through the guides, told and answered line by line."""

import json
import re

import cli_program
from cli_program import CliTest, Walk

FAST = ("--speed", "1000")
# Lengthening has a time limit, which a loaded machine must not reach.
BRISK = ("--speed", "200")


class GuideWays(CliTest):
    def go(self, walk, *options, code=0):
        done = self.run_cli("guide", walk.guide["id"], *options, lines=walk.lines, code=code)
        self.assert_in_order(walk.titles, done.stdout)
        self.assertEqual(done.stderr, "")
        return done

    def test_somebody_who_cannot_move_gets_to_the_end(self):
        walk = Walk("spasm-now").none().choose("no").next("").choose("yes").next().report("better").choose("enough")
        self.assertEqual(walk.step["id"], "end-rest")
        done = self.go(walk, *FAST)
        self.assertIn("Breathe out, 2 seconds.", done.stdout)
        self.assertNotIn("For this:", done.stdout)
        self.assertFalse((self.data / "unknot/session.json").exists())

    def test_resting_without_breathing(self):
        walk = Walk("spasm-now").none().choose("no").next("").choose("skip").choose("not-yet")
        self.assertEqual(walk.step["id"], "stay")
        done = self.go(walk, "--speed", "20", code=3)
        self.assertRegex(done.stdout, r"(?m)^(2 minutes|1 minute \d\d seconds)\.$")
        # A few marks, never every second.
        self.assertEqual(len(re.findall(r"(?m)^[\w ]+ left\.$", done.stdout)), 3)

    def test_the_full_way_without_stretching(self):
        walk = Walk("spasm-now").none().choose("yes", "lying", "chair").next().report("better").choose("no").next()
        walk.report("same").choose("rest").next("", "")
        self.assertEqual(walk.step["id"], "end")
        done = self.go(walk, *FAST)
        self.assert_in_order(["Hold, 1 second.", "Breathe out, 4 seconds.", "That was 6 breaths."], done.stdout)

    def test_standing_and_nowhere_to_lie(self):
        walk = Walk("spasm-now").none().choose("yes", "up").next().choose("stay-up").next().report("couldNot").next()
        self.go(walk.choose("skip", "rest").next("", ""), *FAST)

    def test_lengthening_is_held_in_rounds(self):
        walk = Walk("spasm-now").none().choose("yes", "lying", "none").next().report("better")
        walk.choose("skip", "lengthen").next().report("better").next("", "")
        done = self.go(walk, *BRISK)
        told = re.findall(r"(?m)^(Hold still|Rest), \d+ seconds\.(?: Round (\d) of 3\.)?$", done.stdout)
        self.assertEqual(told, [("Hold still", "1"), ("Rest", ""), ("Hold still", "2"), ("Rest", ""), ("Hold still", "3")])

    def test_hard_lengthening_leads_to_a_doctor(self):
        walk = Walk("spasm-now").none().choose("yes", "lying", "none").next().report("better")
        walk.choose("skip", "lengthen", "hard")
        self.assertEqual(walk.step["id"], "doctor-first")
        self.go(walk.next("", "", ""), *FAST)

    def test_long_lengthening_leads_to_a_doctor_by_itself(self):
        walk = Walk("spasm-now").none().choose("yes", "lying", "none").next().report("better")
        walk.choose("skip", "lengthen")
        session = self.start_on_pipe("guide", "spasm-now", *FAST)
        for line in walk.lines:
            session.type(line)
        session.expect(walk.steps["lengthen"]["title"])
        session.expect(walk.steps["doctor-first"]["title"])

    def test_worse_ends_stretching_for_good(self):
        walk = Walk("spasm-now").none().choose("yes", "lying", "none").next().report("better")
        walk.choose("skip", "lengthen").next().report("worse").next().none().next().choose("yes", "lying", "none")
        walk.next().report("same").choose("skip")
        # The question about lengthening has only one answer left, so it is passed over.
        walk.titles[-1] = walk.steps["hours"]["title"]
        walk.lines += ["", "", "", ""]
        done = self.go(walk, *BRISK)
        after = done.stdout[done.stdout.index(walk.steps["worse-rest"]["title"]):]
        self.assertNotIn(walk.steps["lengthen"]["title"] + ".", after.split("\n"))
        self.assertNotIn(walk.steps["lengthen-q"]["title"], after)

    def test_outcomes_can_be_given_in_words(self):
        walk = Walk("spasm-now").none().choose("yes", "lying", "none").next().report("worse").next()
        walk.lines[walk.lines.index("3")] = "Worse."
        self.go(walk, *FAST, code=3)

    def test_back_to_moving_a_rung_at_a_time(self):
        walk = Walk("back-to-moving").none().choose("no", "no", "yes").next().choose("no-pain").next().choose("one-back")
        walk.next().choose("no-pain").next().choose("worse").next().none().next()
        self.assertEqual(walk.step["id"], "end-rest")
        done = self.go(walk, *FAST)
        self.assertNotIn("mask pain", done.stdout)

    def test_back_to_moving_goes_on_at_the_rung_that_was_reached(self):
        self.run_cli("guide", "spasm-now", lines=["none", "q"], code=0)
        (self.data / "unknot/session.json").unlink()
        walk = Walk("back-to-moving").none().choose("no", "no", "yes").next().choose("no-pain").next().choose("enough")
        self.go(walk, *FAST)
        done = self.run_cli("guide", "back-to-moving", lines=["none", "q"], code=0)
        self.assertEqual(done.stdout.count("You got as far as this: Standing up."), 2)
        self.assert_in_order(["Any of these, new or worse?", "Then try to stand."], done.stdout)
        self.assertNotIn("Disc, nerve or injury trouble?", done.stdout)

    def test_it_just_passed(self):
        self.go(Walk("just-passed").none().next("").choose("no").next(), *FAST)

    def test_a_last_step_needs_no_answer(self):
        walk = Walk("just-passed").none().next("").choose("no").next()
        self.go(walk)
        walk.lines.append("")
        self.go(walk)


class WordsOnTheWay(CliTest):
    def test_back_repeat_pause_who_and_views(self):
        lines = ["none", "2", "1", "who", "v", "b", "back", "Repeat", "p", "p", "next", "space", "q"]
        done = self.run_cli("guide", "spasm-now", lines=lines, code=0)
        walk = Walk("spasm-now")
        where, chair = walk.steps["where"], walk.steps["chair-q"]
        self.assertIn(chair["lines"][0]["text"] + " Source: Unsigned: ", done.stdout)
        for view in chair["views"]:
            self.assertIn(f"{view['label']}. {view['text']} Source: ", done.stdout)
        self.assert_in_order([where["title"], chair["title"], "views", where["title"], walk.steps["can-move"]["title"],
                              walk.steps["can-move"]["title"], "Paused.", "Going on.",
                              "That does not lead on from here."], done.stdout)
        self.assertIn("Your place is kept. To go on: unknot-cli guide spasm-now", done.stdout)
        self.assertEqual(self.kept()["status"], "left")

    def test_help_says_all_that_can_be_typed(self):
        done = self.run_cli("guide", "spasm-now", lines=["none", "1", "h"], code=3)
        hints = [line for line in done.stdout.splitlines() if " Also: " in line]
        full = "b back, r repeat, p pause, who, w warning signs, q leave."
        self.assertTrue(hints[1].endswith(full.replace("w warning", "t what to watch for, w warning")))
        # Not all of it each time, but always the way to the signs.
        self.assertEqual(hints[2], "Press Enter: I stay as I am. Also: w warning signs, h help.")
        self.assertTrue(hints[3].endswith(full))

    def test_what_is_no_answer_is_asked_again(self):
        done = self.run_cli("guide", "spasm-now", lines=["none", "3", "0", "999999999999", "better", "\x1b[31m\x00", "1"],
                            code=3)
        self.assertEqual(done.stdout.count("That is not one of the answers here."), 5)
        self.assertIn(Walk("spasm-now").steps["stay"]["title"], done.stdout)

    def test_a_very_long_line_does_no_harm(self):
        self.run_cli("guide", "spasm-now", lines=["x" * 1_000_000, "none"], code=3)

    def test_the_last_line_may_have_no_end(self):
        done = self.run_cli("guide", "spasm-now", stdin="none\n1", code=3)
        self.assertIn(Walk("spasm-now").steps["stay"]["title"], done.stdout)

    def test_softer_and_longer_breaths(self):
        lines = ["none", "1", "", "", "1", "l", "longer", "s", "", "1"]
        done = self.run_cli("guide", "spasm-now", *FAST, "--breaths", "2", lines=lines, code=3)
        titles = [one["title"] + "." for one in json.loads((cli_program.CONTENT / "breathing.json").read_text())["patterns"]]
        self.assert_in_order([titles[3], titles[4], titles[3]], done.stdout)
        self.assertEqual(done.stdout.count("That was 2 breaths."), 4)

    def test_there_is_a_smallest_breath(self):
        done = self.run_cli("guide", "spasm-now", *FAST, lines=["none", "1", "", "", "1", "s", "", "1"], code=3)
        self.assertIn("There are no softer breaths.", done.stdout)
        self.assertEqual(done.stdout.count("That was 6 breaths."), 1)


class Signs(CliTest):
    def assert_emergency(self, done):
        self.assertEqual(done.returncode, 10)
        self.assert_in_order(["Get help now.", "112, 999 or 911", "Call now, or shout", "Unknot's own safety rule."], done.stdout)
        self.assertEqual(self.kept()["status"], "emergency")

    def test_every_way_to_say_yes_or_not_sure(self):
        for word in ("1", "16", "4?", "3, 7", "yes", "Y", "not sure", "?", "NotSure", " yes. "):
            with self.subTest(word=word):
                done = self.run_cli("guide", "spasm-now", "--restart", lines=[word, "none", "1"])
                self.assert_emergency(done)
                self.assertNotIn("Can you move", done.stdout)
                self.assertTrue(self.standing().startswith("emergency "))
                self.looked_at()

    def test_only_the_word_none_says_none(self):
        for line in ("", "next", "n", "no", "0", "17", "nonsense", "none 3", "3 x", " "):
            with self.subTest(line=line):
                done = self.run_cli("guide", "spasm-now", "--restart", lines=[line], code=3)
                self.assertIn("That is no answer yet, and nothing is assumed.", done.stdout)
                self.assertEqual(self.kept()["step"], "signs")

    def test_private_signs_are_marked_and_never_stored(self):
        flags = json.loads((cli_program.CONTENT / "red_flags.json").read_text())["signs"]
        for place, flag in enumerate(flags[:16]):
            done = self.run_cli("guide", "spasm-now", "--restart", lines=[str(place + 1)])
            self.assert_emergency(done)
            self.assertEqual("(Private" in done.stdout.split(f"\n{place + 1}: ")[1].split("\n")[0],
                             flag.get("private", False))
            self.assertIn("You said yes to: " + flag["text"], done.stdout)
            self.assertEqual(self.kept()["sign"], "" if flag.get("private") else flag["id"])
            self.looked_at()

    def test_an_answer_that_amounts_to_a_sign(self):
        self.assert_emergency(self.run_cli("guide", "spasm-now", lines=["none", "1", "", "", "3"]))

    def test_the_signs_are_in_reach_of_every_step(self):
        walk = Walk("spasm-now").none().choose("yes", "up").next("").choose("chair").next().report("better").choose("no")
        walk.next().report("better").choose("lengthen").next().report("same").choose("hard").next("", "", "")
        self.assertEqual(walk.step["id"], "end")
        for typed in range(1, len(walk.lines) + 1):
            with self.subTest(lines=typed):
                lines = walk.lines[:typed] + ["w", "", "not sure"]
                done = self.run_cli("guide", "spasm-now", *BRISK, "--breaths", "1", "--restart", lines=lines)
                self.assert_emergency(done)
                self.looked_at()

    def test_none_and_back_lead_back_to_the_step(self):
        for word in ("none", "b"):
            done = self.run_cli("guide", "spasm-now", "--restart", lines=["none", "w", word, "1"], code=3)
            self.assertEqual(done.stdout.count(Walk("spasm-now").steps["can-move"]["title"]), 2)
            self.assertIn(Walk("spasm-now").steps["stay"]["title"], done.stdout)

    def test_a_route_that_stands_goes_before_the_guide(self):
        self.run_cli("signs", lines=["none", str(self.place_of("fever"))], code=0)
        done = self.run_cli("guide", "back-to-moving", lines=["none"], code=1)
        self.assert_in_order(["waits", "Ask for help now, today at the latest.", "signs --looked-at"], done.stdout)
        self.assertFalse((self.data / "unknot/session.json").exists())
        walk = Walk("spasm-now").none().choose("yes", "up").next("").choose("chair").next().report("better").choose("no")
        walk.next().report("better")
        done = self.run_cli("guide", "spasm-now", *BRISK, "--breaths", "1", lines=walk.lines + [""], code=3)
        self.assert_in_order([walk.steps["can-move"]["title"], "Stretching is left out", walk.steps["breath-how"]["title"],
                              walk.steps["hours"]["title"]], done.stdout)
        self.assertNotIn(walk.steps["lengthen-q"]["title"], done.stdout)
        self.looked_at()
        done = self.run_cli("guide", "back-to-moving", lines=["none"], code=3)
        self.assertNotIn("waits", done.stdout)

    def place_of(self, sign):
        flags = json.loads((cli_program.CONTENT / "red_flags.json").read_text())["signs"]
        return [flag["id"] for flag in flags].index(sign) + 1

    def test_the_short_form_where_it_has_passed(self):
        content = json.loads((cli_program.CONTENT / "red_flags.json").read_text())
        questions = [one["text"] for one in content["short_form"]]
        done = self.run_cli("guide", "just-passed", lines=["7"], code=3)
        self.assert_in_order([*questions, "type all", "That is no answer yet"], done.stdout)
        done = self.run_cli("guide", "just-passed", "--restart", lines=["all", "none"], code=3)
        self.assert_in_order([questions[0], content["signs"][0]["text"], "16: "], done.stdout)
        done = self.run_cli("guide", "just-passed", "--restart", lines=["3?"])
        self.assert_emergency(done)
        self.assertIn("You said not sure to: " + questions[2], done.stdout)

    def test_what_none_does_not_mean(self):
        content = json.loads((cli_program.CONTENT / "red_flags.json").read_text())
        net = [one["text"] for one in content["safety_net"]]
        done = self.run_cli("guide", "spasm-now", lines=["none", "t"], code=3)
        self.assert_in_order(["t what to watch for", "not an all-clear", *net], done.stdout)
        done = self.run_cli("guide", "just-passed", *FAST, "--restart", lines=Walk("just-passed").none().next("").choose("no").next().lines)
        self.assert_in_order(net, done.stdout)

    def test_a_region_has_its_own_numbers(self):
        done = self.run_cli("guide", "spasm-now", "--region", "gb", lines=["yes"], code=10)
        self.assertIn("\n999 or 112\n", done.stdout)

    def test_an_unknown_region_stops_nothing(self):
        done = self.run_cli("guide", "spasm-now", "--region", "atlantis", lines=["yes"], code=10)
        self.assertIn("\n112, 999 or 911\n", done.stdout)
        self.assertIn("atlantis", done.stderr)


class Choosing(CliTest):
    def test_the_list(self):
        for arguments in (["guide"], ["guide", "--list"]):
            done = self.run_cli(*arguments, code=0)
            self.assertIn("spasm-now: My back has locked up.", done.stdout)
            self.assertIn("just-passed: ", done.stdout)

    def test_an_unknown_guide(self):
        done = self.run_cli("guide", "back-flip", code=2)
        self.assertIn('There is no guide "back-flip".', done.stderr)
        self.assertIn("spasm-now: ", done.stdout)


if __name__ == "__main__":
    cli_program.main()
