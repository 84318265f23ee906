# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs unknot-cli as a process, in a home of its own, and looks at what came out of it."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
import unittest

PROGRAM = None
CONTENT = None


def main():
    """TEST PROGRAM CONTENT_FOLDER [unittest arguments]"""
    global PROGRAM, CONTENT
    PROGRAM, CONTENT = sys.argv[1], pathlib.Path(sys.argv[2])
    unittest.main(module="__main__", argv=[sys.argv[0]] + sys.argv[3:])


def steering_characters(text):
    """What no screen reader or terminal should ever be sent."""
    return [c for c in text if (ord(c) < 0x20 and c != "\n") or 0x7F <= ord(c) <= 0x9F]


class Session:
    """A running program that lines are given to one by one."""

    def __init__(self, process, send):
        self.process = process
        self._send = send
        self.text = ""
        self._news = threading.Condition()
        threading.Thread(target=self._read, daemon=True).start()

    def _read(self):
        for line in self.process.stdout:
            with self._news:
                self.text += line
                self._news.notify_all()

    def type(self, line):
        self._send((line + "\n").encode())

    def expect(self, wanted, seconds=20, since=0):
        """Waits until the text has come; gives the place behind it."""
        return self.expect_match(re.escape(wanted), seconds, since)

    def expect_match(self, pattern, seconds=20, since=0):
        """As expect(), for what differs a little from run to run."""
        wanted = re.compile(pattern)
        end = time.monotonic() + seconds
        with self._news:
            while not (found := wanted.search(self.text, since)):
                left = end - time.monotonic()
                if left <= 0 or not self._news.wait(left):
                    raise AssertionError(f"no {pattern!r} in:\n{self.text[since:]}")
            return found.end()

    def finish(self, seconds=20):
        code = self.process.wait(seconds)
        self.process.stdout.close()
        return code


class CliTest(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.dir = pathlib.Path(tempfile.mkdtemp(prefix="unknot-cli-test-"))
        self.addCleanup(shutil.rmtree, self.dir)
        self.home = self.dir / "home"
        self.data = self.dir / "data"
        self.home.mkdir()
        self.environment = {
            "HOME": str(self.home),
            "XDG_DATA_HOME": str(self.data),
            "XDG_CONFIG_HOME": str(self.dir / "config"),
            "UNKNOT_CONTENT_DIR": str(CONTENT),
            "PATH": os.environ.get("PATH", ""),
            "TZ": "UTC",
            "LC_ALL": "C",
        }

    def run_cli(self, *arguments, lines=(), code=None, stdin=None):
        text = "".join(line + "\n" for line in lines) if stdin is None else stdin
        done = subprocess.run([PROGRAM, *arguments], input=text.encode(), capture_output=True, env=self.environment,
                              timeout=60)
        done.stdout, done.stderr = done.stdout.decode(), done.stderr.decode()
        self.assertEqual(steering_characters(done.stdout + done.stderr), [])
        if code is not None:
            self.assertEqual(done.returncode, code, done.stdout + done.stderr)
        return done

    def start_on_pipe(self, *arguments):
        process = subprocess.Popen([PROGRAM, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, env=self.environment, encoding="utf-8")
        self._end_later(process)

        def send(data):
            process.stdin.buffer.write(data)
            process.stdin.buffer.flush()

        self.addCleanup(process.stdin.close)
        return Session(process, send)

    def start_on_terminal(self, *arguments):
        ours, theirs = os.openpty()
        process = subprocess.Popen([PROGRAM, *arguments], stdin=theirs, stdout=subprocess.PIPE,
                                   stderr=subprocess.DEVNULL, env=self.environment, encoding="utf-8")
        os.close(theirs)
        self._end_later(process)
        self.addCleanup(os.close, ours)
        session = Session(process, lambda data: os.write(ours, data))
        session.press = lambda data: os.write(ours, data)
        return session

    def _end_later(self, process):
        def end():
            if process.poll() is None:
                process.kill()
            process.wait()

        self.addCleanup(end)

    def looked_at(self):
        """The person says that what they named was looked at."""
        self.run_cli("signs", "--looked-at", code=0)

    def standing(self):
        """What stands, as it is on the disk; empty where nothing does."""
        path = self.data / "unknot/standing"
        return path.read_text() if path.exists() else ""

    def kept(self):
        """The kept place as it is on the disk."""
        return json.loads((self.data / "unknot/session.json").read_text())

    def assert_in_order(self, texts, output):
        place = 0
        for text in texts:
            self.assertIn(text, output[place:], f"after {output[:place][-300:]!r}")
            place = output.index(text, place) + len(text)


class Walk:
    """A way through a guide: from the content, which lines have to be typed and which titles must come."""

    OUTCOMES = ["better", "same", "worse", "couldNot"]

    def __init__(self, guide):
        self.guide = json.loads((CONTENT / f"guides/{guide}.json").read_text())
        self.steps = {step["id"]: step for step in self.guide["steps"]}
        self.lines = []
        self.titles = []
        self._enter(self.guide["begin"])

    def _enter(self, step):
        self.step = self.steps[step]
        self.titles.append(self.step["title"])
        # These end by themselves where no person is at the keyboard.
        if self.step["kind"] in ("hold", "countdown"):
            self._enter(self.step["next"])

    def none(self):
        assert self.step["kind"] == "redFlags", self.step["id"]
        self.lines.append("none")
        self._enter(self.step["next"])
        return self

    def next(self, *more):
        for line in ("", *more):
            self.lines.append(line)
            self._enter(self.step["next"])
        return self

    def choose(self, *choices):
        for choice in choices:
            ids = [one["id"] for one in self.step["choices"]]
            self.lines.append(str(ids.index(choice) + 1))
            self._enter(self.step["choices"][ids.index(choice)]["next"])
        return self

    def report(self, outcome):
        self.lines.append(str(self.OUTCOMES.index(outcome) + 1))
        self._enter(self.step["outcomes"][outcome])
        return self
