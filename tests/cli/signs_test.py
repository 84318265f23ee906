# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli signs: the whole list, and where each answer leads."""

import datetime
import json

import cli_program
from cli_program import CliTest

class Signs(CliTest):
    def setUp(self):
        super().setUp()
        content = json.loads((cli_program.CONTENT / "red_flags.json").read_text())
        self.flags, self.safety_net = content["signs"], [one["text"] for one in content["safety_net"]]
        self.headings = {one["route"]: one["heading"] + "." for one in content["advice"]}
        self.content = content
        self.places = {flag["id"]: place + 1 for place, flag in enumerate(self.flags)}

    def check(self, *arguments, code):
        return json.loads(self.run_cli("signs", "--json", *arguments, code=code).stdout)

    def test_the_list_as_json_is_the_content(self):
        listed = json.loads(self.run_cli("signs", "--list", "--json", code=0).stdout)
        self.assertEqual(listed, [{"id": flag["id"], "text": flag["text"], "route": flag["route"],
                                   "sources": flag["sources"], "private": flag.get("private", False)}
                                  for flag in self.flags])

    def test_the_list_in_words_has_it_all(self):
        done = self.run_cli("signs", "--list", code=0)
        self.assert_in_order(self.headings.values(), done.stdout)
        self.assert_in_order([flag["text"] for flag in self.flags], done.stdout)
        for flag in self.flags:
            if "could_be" in flag:
                self.assertIn(flag["could_be"]["text"] + " Source: ", done.stdout)
            for view in flag.get("views", []):
                self.assertIn(view["text"] + " Source: ", done.stdout)
        self.assertNotIn(self.flags[0]["id"], done.stdout)

    def test_each_yes_alone_gives_its_route(self):
        for flag in self.flags:
            with self.subTest(sign=flag["id"]):
                told = self.check("--yes", flag["id"], code=10 if flag["route"] == "emergency" else 0)
                self.assertEqual(told["route"], flag["route"])
                self.assertEqual(told["signs"], [flag["id"]])
                self.assertTrue(told["what"].startswith(self.headings[flag["route"]]))
                self.assertEqual(told["withheld"], {"emergency": ["guides"], "sameDay": ["lengthening", "ladder"]}
                                 .get(flag["route"], []))
                asked = [one["id"] for one in self.content["follow_ups"] if flag["id"] in one["signs"]]
                self.assertEqual([one["id"] for one in told["follow_ups"]],
                                 [] if flag["route"] == "emergency" else asked)
                self.assertEqual(told["by"], self.day_after(flag["route"]))
                self.assertNotIn("safety_net", told)
        # A question to the rules is no statement of anybody's.
        self.assertEqual(self.standing(), "")
        self.assertEqual(self.run_cli("signs", "--standing", "--json", code=0).stdout, "null\n")

    def day_after(self, route):
        days = [one["within_days"] for one in self.content["advice"] if one["route"] == route]
        return (datetime.datetime.now(datetime.timezone.utc).date() + datetime.timedelta(days=days[0])).isoformat()

    def test_what_signs_together_mean(self):
        told = self.check("--yes", "fever", "--not-sure", "tingling-leg", code=10)
        why = [one for one in self.content["combinations"] if one["all"] == ["fever"]][0]
        self.assertEqual(told["combinations"], [{"text": why["text"], "sources": why["sources"]}])
        self.assertEqual(self.check("--yes", "fever", "--yes", "night-pain", code=0)["combinations"], [])

    def test_what_is_asked_after_a_sign(self):
        told = self.check("--yes", "stand-walk", code=0)["follow_ups"][0]
        asked = self.content["follow_ups"][0]
        self.assertEqual(told["question"], asked["text"])
        self.assertEqual(told["choices"], [{"label": one["label"], "sign": one.get("sign"),
                                            "answer": one.get("answer") if "sign" in one else None}
                                           for one in asked["choices"]])

    def test_each_not_sure_counts_where_it_must(self):
        for flag in self.flags:
            with self.subTest(sign=flag["id"]):
                told = self.check("--not-sure", flag["id"], code=10 if flag["route"] == "emergency" else 0)
                counts = flag["route"] in ("emergency", "sameDay")
                self.assertEqual(told["route"], flag["route"] if counts else None)

    def test_no_to_all_is_no_route_and_never_safe(self):
        noes = [part for flag in self.flags for part in ("--no", flag["id"])]
        told = self.check(*noes, code=0)
        self.assertEqual((told["route"], told["by"], told["safety_net"]), (None, None, self.safety_net))
        done = self.run_cli("signs", *noes, code=0)
        self.assert_in_order([*self.safety_net, "In an emergency call 112, 999 or 911."], done.stdout)

    def test_the_strongest_answer_counts(self):
        told = self.check("--yes", "night-pain", "--no", "bladder", "--not-sure", "bladder", "--yes", "recurrent", code=10)
        self.assertEqual(told["route"], "emergency")
        self.assertEqual(told["signs"], ["bladder", "night-pain", "recurrent"])

    def test_an_unknown_sign(self):
        for option in ("--yes", "--no", "--not-sure"):
            done = self.run_cli("signs", option, "bladder", option, "hiccups", code=2)
            self.assertIn('There is no sign "hiccups".', done.stderr)
            self.assertEqual(done.stdout, "")

    def test_the_same_day_names_whom_to_ask(self):
        done = self.run_cli("signs", "--yes", "fever", "--region", "gb", code=0)
        self.assert_in_order([self.headings["sameDay"], "You said yes to: ", "Call 111, ", "call 999 or 112."], done.stdout)

    def test_asked_on_the_way(self):
        emergency = str(self.places["bladder"])
        for lines, code, wanted in (
                ([emergency], 10, "Get help now."),
                ([f"{emergency}?"], 10, "You said not sure to: "),
                (["?"], 10, "Get help now."),
                (["", "no", "yes"], 10, "That is no answer yet"),
                (["none", "none"], 0, self.safety_net[0]),
                (["none", "", f"{self.places['recurrent']} {self.places['fever']}"], 0, self.headings["sameDay"]),
                (["none", f"{self.places['fever']}?"], 0, "You said not sure to: "),
                (["none", f"{self.places['recurrent']}, {emergency}"], 10, "Call now, or shout"),
                (["none", "300"], 3, "That is no answer yet"),
                (["q"], 0, "nothing is assumed"),
        ):
            with self.subTest(lines=lines):
                done = self.run_cli("signs", lines=lines, code=code)
                asked = done.stdout.index("First the signs that mean")
                self.assertIn(wanted, done.stdout[asked:])
                self.looked_at()

    def test_what_is_meant_is_asked_after_it(self):
        stands = str(self.places["stand-walk"])
        question = self.content["follow_ups"][0]["text"]
        for lines, code, wanted in (
                (["none", stands, "1"], 0, self.headings["soon"]),
                (["none", stands, "7", "2"], 10, "Get help now."),
                (["none", stands, "3"], 10, "Get help now."),
                (["none", stands, "q"], 0, self.headings["soon"]),
        ):
            with self.subTest(lines=lines):
                done = self.run_cli("signs", lines=lines, code=code)
                self.assert_in_order([question, wanted], done.stdout)
                self.looked_at()

    def test_what_is_said_stands_until_it_was_looked_at(self):
        self.run_cli("signs", lines=["none", str(self.places["fever"])], code=0)
        self.assertTrue(self.standing().startswith("sameDay "))
        told = json.loads(self.run_cli("signs", "--standing", "--json", code=0).stdout)
        self.assertEqual((told["route"], told["by"], told["is_past"]), ("sameDay", self.day_after("sameDay"), False))
        done = self.run_cli("signs", lines=["none", "none"], code=0)
        self.assert_in_order([self.safety_net[0], "That still stands.", self.headings["sameDay"]], done.stdout)
        self.run_cli("signs", lines=["yes"], code=10)
        self.run_cli("signs", "--standing", code=10)
        done = self.run_cli("signs", "--looked-at", code=0)
        self.assertIn("It was looked at.", done.stdout)
        self.assertEqual(self.standing(), "")
        self.assertIn("does not mean that all is well", self.run_cli("signs", "--standing", code=0).stdout)

    def test_answers_go_into_the_open_episode(self):
        self.assertIn("nothing is kept", self.run_cli("signs", lines=["q"], code=0).stdout)
        self.run_cli("guide", "spasm-now", lines=["none"], code=3)
        bladder = str(self.places["bladder"])
        self.assertIn("go into your journal", self.run_cli("signs", lines=["none", "none"], code=0).stdout)
        self.run_cli("signs", lines=[bladder], code=10)
        self.run_cli("signs", lines=["private", bladder + "?"], code=10)
        screenings = json.loads(self.run_cli("export", code=0).stdout)["episodes"][0]["screenings"]
        self.assertEqual([[(one.get("sign", ""), one["answer"]) for one in screening["answers"]]
                          for screening in screenings],
                         [[("", "no")], [("", "no")], [("", "no")], [("", "yes")], [("bladder", "not-sure")]])

    def test_silence_is_no_answer(self):
        done = self.run_cli("signs", code=3)
        self.assertIn("Nothing was answered, and nothing is assumed.", done.stdout)
        done = self.run_cli("signs", lines=["none"], code=3)
        self.assertIn("The other signs were not answered, and nothing is assumed.", done.stdout)


if __name__ == "__main__":
    cli_program.main()
