# SPDX-License-Identifier: GPL-3.0-or-later
"""unknot-cli learn: the cards by topic, one of them with who says each sentence, and the search over all of them."""

import json

import cli_program
from cli_program import CliTest


def learn():
    return json.loads((cli_program.CONTENT / "learn.json").read_text())


class Learn(CliTest):
    def json(self, *arguments):
        return json.loads(self.run_cli("learn", "--json", *arguments, code=0).stdout)

    def test_lists_all_cards_by_topic(self):
        content = learn()
        out = self.run_cli("learn", code=0).stdout
        cards = content["cards"]
        for card in cards:
            self.assertIn(f"  {card['id']}: {card['title']}", out)
        listed = self.json()
        self.assertEqual(sorted(one["id"] for topic in listed for one in topic["cards"]),
                         sorted(card["id"] for card in cards))
        self.assertEqual([topic["id"] for topic in listed], [topic["id"] for topic in content["topics"]])

    def test_every_card_is_told_with_who_says_each_sentence(self):
        for card in learn()["cards"]:
            told = self.json(card["id"])
            self.assertEqual((told["id"], told["title"]), (card["id"], card["title"]))
            sentences = told["before"] + told["lines"] + [view["claim"] for view in told["views"]]
            for claim in sentences:
                self.assertTrue(claim["sources"] and claim["credit"], claim)
        # What must be read first is said first, each sentence with its source.
        card = next(card for card in learn()["cards"] if card.get("before") and card["lines"])
        out = self.run_cli("learn", card["id"], code=0).stdout
        told = self.json(card["id"])
        self.assert_in_order([told["title"], "Read this first."]
                             + [part for claim in told["before"] + told["lines"]
                                for part in (claim["text"], f"Source: {claim['credit']}")], out)

    def test_search_over_all_cards(self):
        card = learn()["cards"][0]
        hits = self.json("--search", card["title"].upper())
        self.assertEqual(hits[0]["id"], card["id"])
        self.assertEqual(list(hits[0]), ["id", "title", "text", "credit"])
        out = self.run_cli("learn", "--search", *card["title"].split(), code=0).stdout
        self.assert_in_order([f"{card['id']}: {card['title']}", hits[0]["text"], "Source: "], out)
        self.assertEqual(self.json("--search", "qqqzzz"), [])
        self.assertIn("No card has all of these words", self.run_cli("learn", "--search", "qqqzzz", code=0).stdout)

    def test_wrong_use_is_told(self):
        done = self.run_cli("learn", "no-such-card", code=2)
        self.assertIn('There is no card "no-such-card".', done.stderr)
        self.assertEqual(done.stdout, "")
        self.assertIn("no word to look for", self.run_cli("learn", "--search", "?!", code=2).stderr)
        self.run_cli("learn", "spasm", "--search", "muscle", code=2)


if __name__ == "__main__":
    cli_program.main()
