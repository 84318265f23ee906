# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives tests/app/service_probe.cpp, a program with nothing but the desktop services."""
import json
import os
import subprocess
import sys
import tempfile
import threading
import unittest

from desktop import wait_for
from fakes import PrivateBus

NOWHERE = "unix:path=/nowhere/bus"


class Probe:
    """One run of it. `said` is what it wrote and nobody has waited for yet."""

    def __init__(self, program, **environment):
        self._errors = tempfile.TemporaryFile("w+")
        self._process = subprocess.Popen([program], env=dict(os.environ, **environment), stdin=subprocess.PIPE,
                                         stdout=subprocess.PIPE, stderr=self._errors, text=True)
        self.said = []
        self._reader = threading.Thread(target=self._read, daemon=True)
        self._reader.start()
        self.ping()

    def _read(self):
        for line in self._process.stdout:
            self.said.append(json.loads(line))

    def tell(self, *words):
        self._process.stdin.write(json.dumps(words) + "\n")
        self._process.stdin.flush()

    def wait(self, *words, seconds=10):
        """Waits until it says that, and forgets all that it said before."""
        try:
            wait_for(words, lambda: list(words) in self.said, seconds)
        except AssertionError as error:
            raise AssertionError(f"{error}; it said: {self.said}") from None
        del self.said[:self.said.index(list(words)) + 1]

    def ping(self):
        """Sees that what was told before is done, and that the program answers, whatever it waits for itself."""
        self.tell("ping")
        wait_for("an answer", lambda: ["pong"] in self.said, 5)
        self.said.remove(["pong"])

    def stop(self):
        """Ends it, and returns what it wrote to stderr. A second time is nothing."""
        if self._process.returncode is not None:
            return ""
        self._process.stdin.close()
        code = self._process.wait(timeout=10)
        self._reader.join()
        self._process.stdout.close()
        self._errors.seek(0)
        with self._errors:
            errors = self._errors.read()
        assert code == 0, f"it ended with {code}: {errors}"
        return errors


class ServiceTest(unittest.TestCase):
    """Of a test program whose first argument is the probe. Each test has buses of its own, and a probe on them that
    writes nothing to stderr."""

    def start_bus(self):
        bus = PrivateBus()
        self.addCleanup(bus.close)
        return bus.address

    def start_probe(self, session=NOWHERE, system=NOWHERE):
        probe = Probe(sys.argv[1], DBUS_SESSION_BUS_ADDRESS=session, DBUS_SYSTEM_BUS_ADDRESS=system)
        self.addCleanup(lambda: self.assertEqual(probe.stop(), "", "on stderr"))
        return probe

    def enter(self, fake):
        self.addCleanup(fake.leave)
        return fake
