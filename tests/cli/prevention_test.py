# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli prevention: the plan for the days without a spasm, told and changed."""

import json

import cli_program
from journal_case import JournalTest


class Prevention(JournalTest):
    def setUp(self):
        super().setUp()
        self.content = json.loads((cli_program.CONTENT / "prevention.json").read_text())
        self.plan_file = self.data / "unknot/plan.json"

    def prevention(self, *arguments):
        return json.loads(self.run_cli("prevention", "--json", *arguments, code=0).stdout)

    def items(self, told):
        return {item["id"]: item for group in told["groups"] for item in group["items"]}

    def of_kind(self, kind, **wanted):
        """The ids of that kind, with and without conditions."""
        return [item["id"] for item in self.content["items"] if item["kind"] == kind
                and all(bool(item.get(key)) == value for key, value in wanted.items())]

    def test_everything_is_told_with_who_says_it(self):
        told = self.prevention()
        items = self.items(told)
        self.assertEqual(set(items), {item["id"] for item in self.content["items"]})
        for item in self.content["items"]:
            shown = items[item["id"]]
            self.assertEqual([one["text"] for one in shown["about"]], [one["text"] for one in item["about"]])
            self.assertTrue(all(one["credit"] for one in shown["about"]))
            self.assertEqual(len(shown["views"]["sides"]), len(item.get("views", [])))
            self.assertEqual(shown["answer"], "none")
            self.assertEqual([one["id"] for one in shown["conditions"]], item.get("conditions", []))
        self.assertEqual(told["plan"], [])
        self.assertFalse(told["episode_open"])
        self.assertFalse(self.plan_file.exists())
        words = self.run_cli("prevention", code=0).stdout
        for item in self.content["items"]:
            self.assertIn(item["title"], words)
            for claim in item["about"]:
                self.assertIn(claim["text"], words)
        self.assertIn("nothing is in it yet", words)

    def test_a_plan_is_built_and_taken_apart(self):
        habit = self.of_kind("habit")[0] if self.of_kind("habit") else None
        reminder = self.of_kind("reminder")[0]
        for one in filter(None, (habit, reminder)):
            told = self.prevention("add", one)
            self.assertIn(one, told["plan"])
            self.assertEqual(self.items(told)[one]["answer"], "chosen")
            self.assertEqual(self.prevention("add", one)["plan"], told["plan"])
            self.run_cli("prevention", "not-now", one, code=1)
            self.assertNotIn(one, self.prevention("remove", one)["plan"])
            told = self.prevention("not-now", one)
            self.assertIn(one, [item["id"] for item in told["declined"]])
            self.assertNotIn(one, self.items(told))
            self.assertEqual(self.prevention()["declined"], told["declined"])
            self.assertIn(one, self.prevention("add", one)["plan"])

    def test_conditions_are_the_persons_and_a_spasm_undoes_them(self):
        bound = [item for item in self.content["items"] if item.get("conditions")]
        if not bound:
            self.skipTest("no shipped thing has conditions")
        one = bound[0]["id"]
        conditions = bound[0]["conditions"]
        refused = self.run_cli("prevention", "add", one, code=1).stderr
        for condition in conditions:
            self.assertIn(f"confirm {condition}", refused)
            self.prevention("confirm", condition)
        told = self.prevention("add", one)
        self.assertIn(one, told["plan"])
        self.assertIn("start", self.items(told)[one]["can"])
        self.run_cli("log", "--lasted", "10s", code=0)
        told = self.prevention()
        self.assertEqual(self.items(told)[one]["held_back"], "conditions")
        self.assertIn(one, told["plan"])
        self.prevention("confirm", conditions[0])
        self.assertTrue(self.items(self.prevention())[one]["conditions"][0]["confirmed"])
        self.prevention("unconfirm", conditions[0])
        self.assertFalse(self.items(self.prevention())[one]["conditions"][0]["confirmed"])

    def test_an_open_spasm_holds_back_what_says_so(self):
        for condition in self.content.get("conditions", []):
            self.prevention("confirm", condition["id"])
        self.run_cli("log", "--open", code=0)
        told = self.prevention()
        self.assertTrue(told["episode_open"])
        for item in self.content["items"]:
            shown = self.items(told)[item["id"]]
            is_held = "not_while_open" in item or item["kind"] == "treatment"
            self.assertEqual(shown["held_back"] == "episode-open", is_held, item["id"])
            if is_held:
                self.assertEqual(shown["can"], [])
                said = self.run_cli("prevention", "add", item["id"], code=1).stderr
                self.assertIn(item.get("not_while_open", {}).get("text", "Unknot's own rule"), said)

    def test_what_is_not_first_cannot_be_chosen(self):
        for one in self.of_kind("notFirst"):
            said = self.run_cli("prevention", "add", one, code=1).stderr
            self.assertIn("only told of", said)
            self.run_cli("prevention", "not-now", one, code=1)

    def test_a_routine_in_the_own_content_folder_stands_beside_ours(self):
        guide = json.loads((cli_program.CONTENT / "guides/daily-stretch.json").read_text())
        guide.update(id="physio-hips", title="Hips, as I was shown")
        folder = self.data / "unknot/content/guides"
        folder.mkdir(parents=True)
        (folder / "physio-hips.json").write_text(json.dumps(guide))
        own = self.prevention()["own"]
        self.assertEqual([(one["id"], one["title"], one["can"]) for one in own],
                         [("physio-hips", "Hips, as I was shown", ["start", "add", "not-now"])])
        lines = [claim["text"] for step in guide["steps"] for claim in step.get("lines", [])]
        said = [claim["text"] for step in own[0]["steps"] for claim in step["says"]]
        self.assertEqual([line for line in lines if line not in said], [])
        words = self.run_cli("prevention", code=0).stdout
        for line in lines:
            self.assertIn(line, words)
        self.assertIn("not one of Unknot's sources", words)
        self.assertEqual(self.prevention("add", "physio-hips")["plan"], ["physio-hips"])
        self.assertEqual(self.prevention()["own"][0]["answer"], "chosen")
        self.assertEqual(self.prevention("remove", "physio-hips")["plan"], [])
        told = self.prevention("not-now", "physio-hips")
        self.assertEqual((told["own"], [one["id"] for one in told["declined"]]), ([], ["physio-hips"]))

    def test_wrong_use(self):
        for arguments in (("add",), ("add", "no-such-thing"), ("confirm", "no-such-thing"), ("do", "water"),
                          ("add", "")):
            self.run_cli("prevention", *arguments, code=2)
        self.assertFalse(self.plan_file.exists())

    def test_a_plan_that_cannot_be_read_is_set_aside_not_lost(self):
        reminder = self.of_kind("reminder")[0]
        self.plan_file.parent.mkdir(parents=True)
        self.plan_file.write_text('{"version": 2}')
        self.assertIn("later version", self.run_cli("prevention", code=0).stderr)
        self.assertEqual(self.plan_file.read_text(), '{"version": 2}')
        self.prevention("not-now", reminder)
        self.assertEqual((self.data / "unknot/plan.json.damaged-1").read_text(), '{"version": 2}')
        self.assertEqual(json.loads(self.plan_file.read_text())["declined"], [reminder])


if __name__ == "__main__":
    cli_program.main()
