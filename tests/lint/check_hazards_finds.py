#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The check of the hazard log must find what is planted: each fault alone, in a small tree that is else as it
should be."""
import pathlib
import subprocess
import sys
import tempfile
import unittest

CHECK = pathlib.Path(__file__).with_name("check_hazards.py")
HEAD = "| id | hazard | severity | control | proof | what remains |\n|---|---|---|---|---|---|\n"
IDS = [f"H-{number:02}" for number in range(1, 23)]
FILES = {
    "tests/core/CMakeLists.txt": "add_executable(core_tests route_test.cpp)\n",
    "tests/core/route_test.cpp": 'TEST_CASE("Route: one") {}\nTEST_CASE("Route: a name \\"in two\\" "\n    "parts", "[core]") {}\n'
                                 '// TEST_CASE("Route: out of use") {}\n',
    "tests/core/unbuilt_test.cpp": 'TEST_CASE("Route: unbuilt") {}\n',
    "tests/e2e/CMakeLists.txt": "foreach(name states timers)\n  add_test(NAME e2e.${name} COMMAND x)\nendforeach()\n"
                                "add_test(NAME lint.one COMMAND x)\n# add_test(NAME lint.none COMMAND x)\n",
    "tests/e2e/states_test.py": "class A:\n    def test_disk(self):\n        pass\n    # def test_nothing(self):\n",
    "tests/e2e/other_test.py": "def test_other():\n    pass\n",
}


def row(number, proof="`Route: one`", severity="5", remains="Nothing known."):
    return f"| {number} | what | {severity} | how | {proof} | {remains} |\n"


class CheckHazards(unittest.TestCase):
    def check(self, rows, head=HEAD):
        with tempfile.TemporaryDirectory() as name:
            tree = pathlib.Path(name)
            for path, text in {**FILES, "docs/safety.md": f"# Safety\n\n{head}{''.join(rows)}\nMore.\n"}.items():
                (tree / path).parent.mkdir(parents=True, exist_ok=True)
                (tree / path).write_text(text)
            done = subprocess.run([sys.executable, "-B", CHECK, tree], capture_output=True, text=True, check=False)
            self.assertNotIn("Traceback", done.stderr)
            return done.returncode, done.stderr

    def with_one(self, **changed):
        return [row(number) for number in IDS[:6]] + [row(IDS[6], **changed)] + [row(number) for number in IDS[7:]]

    def test_what_is_there_is_found(self):
        for name in ("Route: one", 'Route: a name "in two" parts', "test_disk", "e2e.states", "e2e.timers", "lint.one"):
            self.assertEqual(self.check(self.with_one(proof=f"`Route: one` · `{name}`")), (0, ""), name)

    def test_what_is_not_there_is_refused(self):
        for name in ("Route: made up", "Route: out of use", "Route: unbuilt", "Route", "test_nothing", "test_other",
                     "test_dis", "e2e.other", "e2e.${name}", "lint.none"):
            code, said = self.check(self.with_one(proof=f"`Route: one` · `{name}`"))
            self.assertEqual(code, 1, name)
            self.assertIn(f"H-07: there is no such test, or it is not built: {name}", said)

    def test_each_hazard_is_there_once_and_in_turn(self):
        rows = [row(number) for number in IDS]
        self.assertEqual(self.check(rows), (0, ""))
        for wrong in (rows[:-1], rows[1:], rows + rows[:1], rows[:3] + rows[2:], rows[::-1], rows + [row("H-23")], []):
            self.assertEqual(self.check(wrong)[0], 1)
        self.assertEqual(self.check(rows, head=HEAD.replace("proof", "test"))[0], 1)

    def test_each_says_all_that_it_must(self):
        for changed in ({"proof": "tests"}, {"proof": ""}, {"remains": ""}, {"severity": "6"}, {"severity": "high"},
                        {"remains": "this | that"}):
            code, said = self.check(self.with_one(**changed))
            self.assertEqual(code, 1, changed)
            self.assertIn("H-07", said)


if __name__ == "__main__":
    unittest.main(verbosity=1)
