#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The hazard log says the truth about its tests: each hazard is there once and in turn, says what remains, and
names tests that exist and are run.

    check_hazards.py TREE

A test is named in backticks in the log's proof: the name of a TEST_CASE, of a Python test function, or of CTest.
One counts only where its file is in a CMakeLists.txt, for a test that nobody builds proves nothing.
"""
import pathlib
import re
import sys

HAZARDS = [f"H-{number:02}" for number in range(1, 23)]
COLUMNS = ["id", "hazard", "severity", "control", "proof", "what remains"]
# As C++ has it: TEST_CASE("One name, perhaps " "in two parts", "[tags]")
TEST_CASE = re.compile(r'^\s*TEST_CASE\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)', re.MULTILINE)
PART = re.compile(r'"((?:[^"\\]|\\.)*)"')
PYTHON_TEST = re.compile(r"^\s*def (test_\w+)\(", re.MULTILINE)
ADDED_TEST = re.compile(r"\badd_test\(\s*NAME\s+(\S+)")
LOOP = re.compile(r"foreach\((\w+)\s+([^)]*)\)(.*?)endforeach\(\)", re.DOTALL)


def is_built(file, tree):
    """Whether the nearest CMakeLists.txt names the file, or its subject: journal for journal_test.py."""
    for folder in file.parents:
        if (folder / "CMakeLists.txt").exists():
            text = (folder / "CMakeLists.txt").read_text()
            subject = re.escape(file.stem.removesuffix("_test"))
            return re.search(rf"(?<![\w.]){re.escape(file.name)}\b", text) is not None or any(
                re.search(rf"\b{subject}\b", names) for _, names, _ in LOOP.findall(text))
        if folder == tree:
            return False
    return False


def names_of_ctest(text):
    text = re.sub(r"#.*", "", text)
    for variable, values, body in LOOP.findall(text):
        for name in ADDED_TEST.findall(body):
            yield from (name.replace(f"${{{variable}}}", value) for value in values.split())
    yield from (name for name in ADDED_TEST.findall(text) if "$" not in name)


def tests_of(tree):
    found = set()
    for file in (tree / "tests").rglob("*"):
        if file.name == "CMakeLists.txt":
            found.update(names_of_ctest(file.read_text()))
        elif file.suffix == ".cpp" and is_built(file, tree):
            for parts in TEST_CASE.findall(file.read_text()):
                found.add("".join(PART.findall(parts)).replace('\\"', '"').replace("\\\\", "\\"))
        elif file.suffix == ".py" and is_built(file, tree):
            found.update(PYTHON_TEST.findall(file.read_text()))
    return found


def rows_of(text):
    """The log's rows as lists of cells; the table is the one whose first column is the id."""
    rows = [[cell.strip() for cell in line.strip().strip("|").split("|")] for line in text.splitlines()
            if line.startswith("|")]
    begin = next((i for i, row in enumerate(rows) if row == COLUMNS), None)
    return None if begin is None else [row for row in rows[begin + 2:] if re.fullmatch(r"H-\d+", row[0])]


def faults_of(tree):
    rows = rows_of((tree / "docs" / "safety.md").read_text())
    if rows is None:
        yield f"docs/safety.md has no table with the columns {', '.join(COLUMNS)}"
        return
    if [row[0] for row in rows] != HAZARDS:
        yield f"the hazards are not {HAZARDS[0]} to {HAZARDS[-1]}, each once and in turn: {[row[0] for row in rows]}"
    tests = tests_of(tree)
    for row in rows:
        if len(row) != len(COLUMNS) or not all(row):
            yield f"{row[0]}: a cell is missing or empty (a text with | in it counts as two)"
            continue
        named = re.findall(r"`([^`]+)`", row[COLUMNS.index("proof")])
        if not named:
            yield f"{row[0]}: names no test"
        yield from (f"{row[0]}: there is no such test, or it is not built: {name}" for name in named if name not in tests)
        if not re.fullmatch(r"[1-5]", row[COLUMNS.index("severity")]):
            yield f"{row[0]}: its severity is not 1 to 5"


def main():
    faults = list(faults_of(pathlib.Path(sys.argv[1])))
    for fault in faults:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
