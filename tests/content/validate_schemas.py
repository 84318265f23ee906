#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks content/ against content/schema/, and that the schemas refuse what the program refuses.

Usage: validate_schemas.py CONTENT_FOLDER [MORE_GUIDES_FOLDER...]
"""
import copy
import json
import pathlib
import sys

from jsonschema import Draft202012Validator, RefResolver

LISTS = ["sensations", "impacts", "triggers", "measures", "risk_factors"]
SHARED = ["sources", "breathing", "red_flags", "region", "figures", "body_areas", *LISTS, "timers", "care", "notices",
          "learn", "prevention", "words"]
LONG_TEXT = "a" * 1000


def load(path):
    return json.loads(path.read_text(encoding="utf-8"))


class Schemas:
    def __init__(self, folder):
        paths = sorted(folder.glob("*.schema.json"))
        self.by_name = {path.name.removesuffix(".schema.json"): load(path) for path in paths}
        self.store = {path.resolve().as_uri(): load(path) for path in paths}
        self.folder = folder.resolve()

    def errors(self, name, document):
        schema = self.by_name[name]
        base = (self.folder / f"{name}.schema.json").as_uri()
        resolver = RefResolver(base, schema, store=self.store)
        return list(Draft202012Validator(schema, resolver=resolver).iter_errors(document))


def pointer(parts):
    return "".join("/" + str(part).replace("~", "~0").replace("/", "~1") for part in parts)


def place(document, where):
    """The container of the place a JSON pointer names, and the last key."""
    *path, last = [part.replace("~1", "/").replace("~0", "~") for part in where.split("/")[1:]]
    for part in path:
        document = document[int(part) if isinstance(document, list) else part]
    return document, int(last) if isinstance(document, list) else last


def put(document, where, value):
    container, key = place(document, where)
    container[key] = value


def drop(document, where):
    container, key = place(document, where)
    del container[key]


DROP = object()
TRANSLATION = {"version": 1, "name": "Deutsch", "signs_reviewed": False, "guides.spasm-now.title": "Jetzt"}
CLAIM = {"text": "Ten seconds.", "sources": ["app"], "own_rule": True}
CHOICE = {"id": "go", "label": "Go on", "next": "end", "outcome": "better"}

# One step of each kind, each right in itself.
STEPS = {
    "signs": {"kind": "redFlags", "next": "say"},
    "say": {"kind": "say", "next": "ask", "lines": [CLAIM], "needs": ["chair"], "figure": "standing",
            "tries": "position-ninety"},
    "ask": {"kind": "ask", "choices": [CHOICE], "asks_about": "walking"},
    "how": {"kind": "ask", "outcomes": {
        "measure": "breathing", "better": "end", "same": "end", "worse": "signs", "couldNot": "end"}},
    "breathe": {"kind": "breathe", "next": "hold", "pattern": "5-1-4", "keeps_figure": True},
    "hold": {"kind": "hold", "next": "wait", "hold": {"rounds": 3, "hold_s": 20, "rest_s": 20, "rest_figure": "standing",
             "sides": ["Left", "Right"], "other_figure": "standing", "other_rest_figure": "standing"},
             "timing": CLAIM},
    "wait": {"kind": "countdown", "next": "end", "countdown_s": 60, "timing": CLAIM},
    "end": {"kind": "end"},
}
GUIDE = {
    "version": 1, "id": "small", "episode": "open", "ladder": True, "after_medicine": CLAIM, "title": "Small", "summary": "A small guide.",
    "stages": [{"id": "all", "title": "All"}], "begin": "signs",
    "steps": [{"id": key, "stage": "all", "title": "A step", **step} for key, step in STEPS.items()],
    "stretch_limit": {"after_s": 60, "then": "end", **CLAIM},
}


def at(step, rest):
    return f"/steps/{list(STEPS).index(step)}{rest}"


# What each of the pick lists must complain of.
LIST_MISTAKES = [
    ("/items", [], "/items"),
    ("/items", [{"id": "x", "label": "X", "sources": ["app"]}] * 101, "/items"),
    ("/items/0/id", "Not An Id", "/items/0/id"),
    ("/items/0/label", DROP, "/items/0"),
    ("/items/0/label", "a" * 61, "/items/0/label"),
    ("/items/0/label", "one two three four five six seven eight nine", "/items/0/label"),
    ("/items/0/label", "two\nlines", "/items/0/label"),
    ("/items/0/sources", [], "/items/0/sources"),
    ("/items/0/own_rule", "yes", "/items/0/own_rule"),
    ("/items/0/text", "X", "/items/0"),
    ("/about", [CLAIM] * 5, "/about"),
    ("/about/0/sources", DROP, "/about/0"),
]
# (schema, where to change, new value or DROP, where the schema must complain)
ANY_FILE = [
    ("/version", 2, "/version"),
    ("/version", "1", "/version"),
    ("/version", DROP, ""),
    ("/extra", 1, ""),
]
PLANTED = [
    ("sources", "/sources", {}, "/sources"),
    ("sources", "/sources", [], "/sources"),
    ("sources", "/sources/0/kind", "blog", "/sources/0/kind"),
    ("sources", "/sources/0/author", "", "/sources/0/author"),
    ("sources", "/sources/0/date", DROP, "/sources/0"),
    ("sources", "/sources/0/id", "Not An Id", "/sources/0/id"),
    ("sources", "/sources/0/title", "two\nlines", "/sources/0/title"),
    ("sources", "/sources/0/title", "\u202eturned", "/sources/0/title"),
    ("sources", "/sources/0/note", LONG_TEXT, "/sources/0/note"),
    ("sources", "/sources/0/url", "https://example.org", "/sources/0"),
    ("breathing", "/patterns/0/inhale_s", 0.5, "/patterns/0/inhale_s"),
    ("breathing", "/patterns/0/hold_s", 10.5, "/patterns/0/hold_s"),
    ("breathing", "/patterns/0/exhale_s", 16, "/patterns/0/exhale_s"),
    ("breathing", "/patterns/0/rest_s", -1, "/patterns/0/rest_s"),
    ("breathing", "/patterns/0/rest_s", DROP, "/patterns/0"),
    ("breathing", "/patterns/0/about", [], "/patterns/0/about"),
    ("breathing", "/patterns/0/about/0/sources", [], "/patterns/0/about/0/sources"),
    ("breathing", "/patterns/0/shorter_out", "5:1:3", "/patterns/0/shorter_out"),
    ("breathing", "/patterns/0/in_between", "yes", "/patterns/0/in_between"),
    ("red_flags", "/signs/0/route", "whenever", "/signs/0/route"),
    ("red_flags", "/signs/0/sources", DROP, "/signs/0"),
    ("red_flags", "/signs/0/text", "word " * 20 + "word", "/signs/0/text"),
    ("red_flags", "/signs/0/text", "", "/signs/0/text"),
    ("red_flags", "/signs/3/views", [{"label": "One", "text": "Side.", "sources": ["002"]}], "/signs/3/views"),
    ("red_flags", "/signs/0/private", 1, "/signs/0/private"),
    ("red_flags", "/combinations/0/any", [], "/combinations/0/any"),
    ("red_flags", "/combinations/0/all", DROP, "/combinations/0"),
    ("red_flags", "/advice/0/within_days", DROP, "/advice/0"),
    ("red_flags", "/advice/1/within_days", 1, "/advice/1/within_days"),
    ("red_flags", "/advice/2/within_days", 8, "/advice/2/within_days"),
    ("red_flags", "/advice/3/within_days", 61, "/advice/3/within_days"),
    ("red_flags", "/short_form", [], "/short_form"),
    ("red_flags", "/short_form/0/signs", [], "/short_form/0/signs"),
    ("red_flags", "/short_form/0/text", "word " * 20 + "word", "/short_form/0/text"),
    ("red_flags", "/follow_ups/0", {key: CLAIM.get(key, "x") for key in ("text", "sources")}, "/follow_ups/0"),
    ("red_flags", "/follow_ups/0/choices/0", {"label": "Yes", "sign": "fever"}, "/follow_ups/0/choices/0"),
    ("red_flags", "/follow_ups/0/choices/1/answer", "no", "/follow_ups/0/choices/1/answer"),
    ("red_flags", "/follow_ups/0/choices", [{"label": "Yes"}, {"label": "No"}], "/follow_ups/0/choices"),
    ("red_flags", "/ask_again/pain_rise", 0, "/ask_again/pain_rise"),
    ("red_flags", "/ask_again/leg_spread", DROP, "/ask_again"),
    ("red_flags", "/ask_again/areas/0", "No Id", "/ask_again/areas/0"),
    ("red_flags", "/not_for", [], "/not_for"),
    ("region", "/regions/0/emergency", [], "/regions/0/emergency"),
    ("region", "/regions/0/emergency/0", "call us", "/regions/0/emergency/0"),
    ("region", "/regions/0/emergency/0", " + 1 2", "/regions/0/emergency/0"),
    ("region", "/regions/0/emergency/0", 112, "/regions/0/emergency/0"),
    ("region", "/regions/0/same_day", DROP, "/regions/0"),
    ("figures", "/figures/0/id", "No Id", "/figures/0/id"),
    ("figures", "/figures/0/text", DROP, "/figures/0"),
    ("figures", "/figures/0/frame", [0, 0, 1], "/figures/0/frame"),
    ("figures", "/figures/0/frame/0", -401, "/figures/0/frame/0"),
    ("figures", "/figures/0/anchor", "back", "/figures/0/anchor"),
    ("figures", "/figures/0/repeats", 1, "/figures/0/repeats"),
    ("figures", "/figures/0/props", [{"kind": "sofa", "at": [0, 0], "width": 1, "height": 1}], "/figures/0/props/0/kind"),
    ("figures", "/figures/0/props", [{"kind": "bed", "at": [0, 0], "width": 1}], "/figures/0/props/0"),
    ("figures", "/figures/0/props", [{"kind": "bed", "at": [0, 0], "width": 0, "height": 1}], "/figures/0/props/0/width"),
    ("figures", "/figures/0/poses", [], "/figures/0/poses"),
    ("figures", "/figures/0/poses/0/rests", [], "/figures/0/poses/0/rests"),
    ("figures", "/figures/0/poses/0/rests", ["hip", "hip"], "/figures/0/poses/0/rests"),
    ("figures", "/figures/0/poses/0/joints/head", DROP, "/figures/0/poses/0/joints"),
    ("figures", "/figures/0/poses/0/joints/head", [0, "0"], "/figures/0/poses/0/joints/head/1"),
    ("figures", "/figures/0/poses/0/joints/toe_far", [0, 0, 0], "/figures/0/poses/0/joints/toe_far"),
    ("figures", "/figures/0/poses/0/joints/tail", [0, 0], "/figures/0/poses/0/joints"),
    ("figures", "/figures/0/poses/0/joints/shoulder_near", [0, 0], "/figures/0/poses/0/joints"),
    ("figures", "/figures/0/poses/0/joints/hip", DROP, "/figures/0/poses/0/joints"),
    ("figures", "/figures/0/stops", [], "/figures/0/stops"),
    ("figures", "/figures/0/stops/0/move_s", -1, "/figures/0/stops/0/move_s"),
    ("figures", "/figures/0/stops/0/pose", DROP, "/figures/0/stops/0"),
    ("body_areas", "/outline", [[0, 0], [0.1, 0.1]], "/outline"),
    ("body_areas", "/outline/0", [0], "/outline/0"),
    ("body_areas", "/outline/0", [0, 0, 0], "/outline/0"),
    ("body_areas", "/outline/0", [-0.1, 0], "/outline/0/0"),
    ("body_areas", "/outline/0", [0, 1.1], "/outline/0/1"),
    ("body_areas", "/areas", [], "/areas"),
    ("body_areas", "/areas/0/label", DROP, "/areas/0"),
    ("body_areas", "/areas/0/label", "one two three four five six seven", "/areas/0/label"),
    ("body_areas", "/areas/0/face", "side", "/areas/0/face"),
    ("body_areas", "/areas/0/sides", "yes", "/areas/0/sides"),
    ("body_areas", "/areas/0/shape/0", [-0.1, 0], "/areas/0/shape/0/0"),
    ("body_areas", "/areas/0/shape/0", [0.51, 0], "/areas/0/shape/0/0"),
    ("body_areas", "/areas/0/shape/0", [0, "0"], "/areas/0/shape/0/1"),
    ("body_areas", "/areas/0/colour", "red", "/areas/0"),
    ("impacts", "/about_pain", CLAIM, "/about_pain"),
    ("impacts", "/about_pain", [CLAIM] * 5, "/about_pain"),
    ("triggers", "/about_pain", [CLAIM], ""),
    ("triggers", "/items/0/kind_of", "twisting", "/items/0"),
    ("measures", "/items/0/kind_of", "No Id", "/items/0/kind_of"),
    ("timers", "/treatments", [], "/treatments"),
    ("timers", "/treatments/0/length_min", 21, "/treatments/0/length_min"),
    ("timers", "/treatments/0/shorter_min", 20, "/treatments/0/shorter_min"),
    ("timers", "/treatments/0/objections", DROP, "/treatments/0"),
    ("timers", "/treatments/0/ask_first", [], "/treatments/0/ask_first"),
    ("timers", "/treatments/0/check_after_min", 0, "/treatments/0/check_after_min"),
    ("timers", "/treatments/0/ways", [], "/treatments/0/ways"),
    ("timers", "/treatments/0/ways/0/measure", DROP, "/treatments/0/ways/0"),
    ("timers", "/treatments/0/feels/0/feel", "odd", "/treatments/0/feels/0/feel"),
    ("timers", "/treatments/0/feels/0/outcome", "couldNot", "/treatments/0/feels/0/outcome"),
    ("timers", "/treatments/0/next/0/after_min", 29, "/treatments/0/next/0/after_min"),
    ("timers", "/treatments/0/time_up/sources", DROP, "/treatments/0/time_up"),
    ("timers", "/skin_rest/length_min", 20, "/skin_rest/length_min"),
    ("timers", "/reminders/0/use", "always", "/reminders/0/use"),
    ("timers", "/reminders/0/prompts", [], "/reminders/0/prompts"),
    ("timers", "/reminders/0/about", [], "/reminders/0/about"),
    ("timers", "/own_numbers/snoozes_min", [5, 10], "/own_numbers/snoozes_min"),
    ("timers", "/own_numbers/pauses_min/0", 1.5, "/own_numbers/pauses_min/0"),
    ("timers", "/own_numbers/sources", DROP, "/own_numbers"),
    ("care", "/phases/0/id", "under-60", "/phases/0/id"),
    ("care", "/phases/0/views", [{"label": "One", "text": "Side.", "sources": ["002"]}], "/phases/0/views"),
    ("care", "/phases/0/views/0/either", True, "/phases/0/views/0"),
    ("care", "/phases/0/views/0/sources", [], "/phases/0/views/0/sources"),
    ("care", "/phases/0/notes", [], "/phases/0/notes"),
    ("care", "/rest/0/after_h", 0, "/rest/0/after_h"),
    ("care", "/moving/ladder", "No Id", "/moving/ladder"),
    ("care", "/moving/claims/0/sources", DROP, "/moving/claims/0"),
    ("care", "/learnt", "It helped.", "/learnt"),
    ("care", "/up/0", "No Id", "/up/0"),
    ("notices", "/notices", [], "/notices"),
    ("notices", "/notices/0/kind", "often", "/notices/0/kind"),
    ("notices", "/notices/0/route", "emergency", "/notices/0/route"),
    ("notices", "/notices/0/heading", "a" * 61, "/notices/0/heading"),
    ("notices", "/notices/0/count", DROP, "/notices/0"),
    ("notices", "/notices/0/count", 1, "/notices/0/count"),
    ("notices", "/notices/9/days", 5, "/notices/9/days"),
    ("notices", "/notices/0/number/own_rule", DROP, "/notices/0/number"),
    ("notices", "/notices/0/advice/sources", [], "/notices/0/advice/sources"),
    ("notices", "/notices/1/measures", [], "/notices/1/measures"),
    ("notices", "/notices/3/words/0", "Tylenol", "/notices/3/words/0"),
    ("notices", "/notices/3/words/0", "pcm", "/notices/3/words/0"),
    ("notices", "/notices/4/instead_of/0", "No Id", "/notices/4/instead_of/0"),
    ("translation", "/name", DROP, ""),
    ("translation", "/signs_reviewed", "yes", "/signs_reviewed"),
    ("translation", "/guides.spasm-now.title", 7, "/guides.spasm-now.title"),
    ("translation", "/titel", "Jetzt", ""),
    ("learn", "/topics", [], "/topics"),
    ("learn", "/topics/0/title", DROP, "/topics/0"),
    ("learn", "/cards", [], "/cards"),
    ("learn", "/cards/0/title", "one two three four five six seven eight nine", "/cards/0/title"),
    ("learn", "/cards/0/lines", [], "/cards/0/lines"),
    ("learn", "/cards/0/lines", [CLAIM] * 11, "/cards/0/lines"),
    ("learn", "/cards/0/lines/0/sources", DROP, "/cards/0/lines/0"),
    ("learn", "/cards/0/before", [CLAIM] * 7, "/cards/0/before"),
    ("learn", "/cards/0/keywords", ["a" * 41], "/cards/0/keywords/0"),
    ("learn", "/cards/0/more", ["No Id"], "/cards/0/more/0"),
    ("learn", "/cards/0/guide", "No Id", "/cards/0/guide"),
    ("learn", "/cards/0/shows_muscles", 1, "/cards/0/shows_muscles"),
    ("learn", "/cards/0/text", "X", "/cards/0"),
    ("learn", "/muscles", [{"id": "x"}] * 21, "/muscles"),
    ("learn", "/muscles/0/about", DROP, "/muscles/0"),
    ("learn", "/muscles/0/shape", [[0, 0]], "/muscles/0/shape"),
    ("prevention", "/about", [], "/about"),
    ("prevention", "/views_title", DROP, ""),
    ("prevention", "/views", DROP, ""),
    ("prevention", "/views", [{"label": "One", "text": "Side.", "sources": ["002"]}], "/views"),
    ("prevention", "/conditions/0/sources", DROP, "/conditions/0"),
    ("prevention", "/groups", [], "/groups"),
    ("prevention", "/groups/0/views_title", DROP, "/groups/0"),
    ("prevention", "/items", [], "/items"),
    ("prevention", "/items/0/kind", "sport", "/items/0/kind"),
    ("prevention", "/items/0/guide", DROP, "/items/0"),
    ("prevention", "/items/0/timer", "heat", "/items/0/timer"),
    ("prevention", "/items/1/guide", "core", "/items/1/guide"),
    ("prevention", "/items/0/about", [], "/items/0/about"),
    ("prevention", "/items/0/title", "one two three four five six seven eight nine", "/items/0/title"),
    ("prevention", "/items/0/conditions", ["No Id"], "/items/0/conditions/0"),
    ("prevention", "/items/0/not_while_open", "Later.", "/items/0/not_while_open"),
    ("prevention", "/items/0/cautions", [CLAIM] * 7, "/items/0/cautions"),
    ("guide", "/episode", "closed", "/episode"),
    ("guide", at("say", "/tries"), "No Id", at("say", "/tries")),
    ("guide", at("ask", "/tries"), "rest", at("ask", "/tries")),
    ("guide", at("signs", "/tries"), "rest", at("signs", "/tries")),
    ("guide", at("end", "/tries"), "rest", at("end", "/tries")),
    ("guide", "/id", "Small Guide", "/id"),
    ("guide", "/stages", [], "/stages"),
    ("guide", "/steps", GUIDE["steps"][:1], "/steps"),
    ("guide", "/stretch_limit/after_s", 29, "/stretch_limit/after_s"),
    ("guide", "/stretch_limit/sources", DROP, "/stretch_limit"),
    ("guide", at("say", "/kind"), "tell", at("say", "/kind")),
    ("guide", at("say", "/title"), "one two three four five six seven eight nine", at("say", "/title")),
    ("guide", at("say", "/lines"), [CLAIM] * 4, at("say", "/lines")),
    ("guide", at("say", "/lines/0/text"), "word " * 18 + "word", at("say", "/lines/0/text")),
    ("guide", at("say", "/lines/0/sources"), DROP, at("say", "/lines/0")),
    ("guide", at("say", "/needs"), ["car"], at("say", "/needs/0")),
    ("guide", at("say", "/figure"), "No Id", at("say", "/figure")),
    ("guide", at("say", "/keeps_figure"), "yes", at("say", "/keeps_figure")),
    ("guide", at("breathe", "/figure"), "standing", at("breathe", "/figure")),
    ("guide", at("hold", "/hold/rest_figure"), "", at("hold", "/hold/rest_figure")),
    ("guide", at("hold", "/hold/sides"), ["Left"], at("hold", "/hold/sides")),
    ("guide", at("hold", "/hold/sides"), ["Left", "Left"], at("hold", "/hold/sides")),
    ("guide", at("hold", "/hold/sides/0"), "a" * 41, at("hold", "/hold/sides/0")),
    ("guide", at("hold", "/hold/sides"), DROP, at("hold", "/hold")),
    ("guide", at("hold", "/hold/other_figure"), 1, at("hold", "/hold/other_figure")),
    ("guide", "/routine", "yes", "/routine"),
    ("guide", "/routine", True, "/episode"),
    ("guide", at("say", "/next"), DROP, at("say", "")),
    ("guide", at("say", "/auto_s"), 10, at("say", "")),
    ("guide", at("say", "/timing"), CLAIM, at("say", "/timing")),
    ("guide", at("say", "/pattern"), "5-1-4", at("say", "/pattern")),
    ("guide", at("say", "/hold"), {"rounds": 1, "hold_s": 1, "rest_s": 1}, at("say", "/hold")),
    ("guide", at("say", "/countdown_s"), 5, at("say", "/countdown_s")),
    ("guide", at("say", "/outcomes"), STEPS["how"]["outcomes"], at("say", "/outcomes")),
    ("guide", at("ask", "/next"), "end", at("ask", "/next")),
    ("guide", at("ask", "/choices"), [], at("ask", "")),
    ("guide", "/ladder", "yes", "/ladder"),
    ("guide", "/after_medicine/sources", DROP, "/after_medicine"),
    ("guide", at("ask", "/asks_about"), DROP, at("ask", "")),
    ("guide", at("ask", "/choices/0/outcome"), DROP, at("ask", "/asks_about")),
    ("guide", at("ask", "/choices/0/outcome"), "fine", at("ask", "/choices/0/outcome")),
    ("guide", at("say", "/asks_about"), "walking", at("say", "/asks_about")),
    ("guide", at("ask", "/choices/0/sign"), "bladder", at("ask", "/choices/0")),
    ("guide", at("ask", "/choices/0/next"), DROP, at("ask", "/choices/0")),
    ("guide", at("ask", "/choices/0/mobility"), "maybe", at("ask", "/choices/0/mobility")),
    ("guide", at("ask", "/choices"), [CHOICE] * 7, at("ask", "/choices")),
    ("guide", at("how", "/outcomes/worse"), DROP, at("how", "/outcomes")),
    ("guide", at("how", "/choices"), [CHOICE], at("how", "/choices")),
    ("guide", at("breathe", "/pattern"), DROP, at("breathe", "")),
    ("guide", at("hold", "/hold"), DROP, at("hold", "")),
    ("guide", at("hold", "/hold/rounds"), 21, at("hold", "/hold/rounds")),
    ("guide", at("hold", "/timing"), DROP, at("hold", "")),
    ("guide", at("wait", "/countdown_s"), 1.5, at("wait", "/countdown_s")),
    ("guide", at("wait", "/timing"), DROP, at("wait", "")),
    ("guide", at("end", "/next"), "say", at("end", "/next")),
    ("guide", at("end", "/choices"), [CHOICE], at("end", "/choices")),
    ("guide", at("signs", "/auto_s"), 10, at("signs", "/auto_s")),
    ("guide", at("signs", "/choices"), [CHOICE], at("signs", "/choices")),
    ("guide", at("end", "/auto_s"), 10, at("end", "/auto_s")),
]


def check_shipped(schemas, content, more):
    files = [(name, content / f"{name}.json") for name in SHARED]
    for folder in [content / "guides", *more]:
        files += [("guide", path) for path in sorted(folder.glob("*.json"))]
    for name, path in files:
        document = load(path)
        for error in schemas.errors(name, document):
            yield f"{path}: {pointer(error.absolute_path)}: {error.message}"
        # Whoever opens a file in an editor gets its schema with it.
        named = (path.parent / document["$schema"]).resolve() if "$schema" in document else None
        if content in path.parents and named != schemas.folder / f"{name}.schema.json":
            yield f"{path}: /$schema: does not name {name}.schema.json"


def check_planted(schemas, content):
    good = {name: load(content / f"{name}.json") for name in SHARED} | {"guide": GUIDE, "translation": TRANSLATION}
    for name, document in good.items():
        for error in schemas.errors(name, document):
            yield f"{name}, before any mistake: {pointer(error.absolute_path)}: {error.message}"
    everywhere = [(name, *mistake) for name in good for mistake in ANY_FILE]
    everywhere += [(name, *mistake) for name in LISTS for mistake in LIST_MISTAKES]
    for name, where, value, complaint in everywhere + PLANTED:
        document = copy.deepcopy(good[name])
        if value is DROP:
            drop(document, where)
        else:
            put(document, where, value)
        found = {pointer(error.absolute_path) for error in schemas.errors(name, document)}
        shown = "left out" if value is DROP else json.dumps(value)[:60]
        if not found:
            yield f"{name}.schema.json: {where}: accepts {shown}"
        elif complaint not in found:
            yield f"{name}.schema.json: {where}: {shown} is refused at {sorted(found)}, not at {complaint}"


def main():
    content = pathlib.Path(sys.argv[1])
    schemas = Schemas(content / "schema")
    wanted = set(SHARED) | {"guide", "common", "translation"}
    faults = [f"{name}.schema.json: missing or unknown" for name in wanted ^ set(schemas.by_name)]
    for name, schema in schemas.by_name.items():
        try:
            Draft202012Validator.check_schema(schema)
        except Exception as error:  # the schema's own fault, with its place
            faults.append(f"{name}.schema.json: {error}")
    if not faults:
        faults += check_shipped(schemas, content, [pathlib.Path(more) for more in sys.argv[2:]])
        faults += check_planted(schemas, content)
    print("\n".join(faults) if faults else f"all content fits its schema; {len(PLANTED)} mistakes refused")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
