# SPDX-License-Identifier: GPL-3.0-or-later
"""A person with a journal of their own, for the tests of the verbs that use it."""

import json

from cli_program import CliTest


class JournalTest(CliTest):
    def setUp(self):
        super().setUp()
        self.journal = self.data / "unknot/journal.sqlite3"
        self.backups = self.data / "unknot/backups"

    def episodes(self):
        """What the journal holds, the latest first."""
        return json.loads(self.run_cli("episodes", "--json", code=0).stdout)["episodes"]

    def everything(self):
        return json.loads(self.run_cli("export", code=0).stdout)["episodes"]

    def fill(self):
        """Three entries, one of them with texts that are hard on files."""
        self.run_cli("log", "--onset", "2026-11-01T08:00", "--trigger", "cold", "--note", "=1+1,\"a\"\r\n'ä", code=0)
        self.run_cli("log", "--onset", "unknown", "--lasted", "10s", "--own-trigger", "'@", "--medicine", "-x", code=0)
        self.run_cli("log", "--open", "--place", "hip:left", "--measure", "rest=worse", "--severity", "3", code=0)
        return self.everything()

    def as_a_new_person(self):
        """The same programs and files, in a home where nothing is stored yet."""
        self.data = self.dir / "another"
        self.environment["XDG_DATA_HOME"] = str(self.data)
        self.journal = self.data / "unknot/journal.sqlite3"
        self.backups = self.data / "unknot/backups"
