# SPDX-License-Identifier: GPL-3.0-or-later
"""A person who runs timers in the terminal, for the tests of that verb."""

import json
import sqlite3

import cli_program
from journal_case import JournalTest


def treatment(name):
    """Cold or heat as the content has it."""
    treatments = json.loads((cli_program.CONTENT / "timers.json").read_text())["treatments"]
    return next(one for one in treatments if one["id"] == name)


class TimerTest(JournalTest):
    def runs(self):
        """The journal's runs, the earliest first."""
        if not self.journal.exists():
            return []
        journal = sqlite3.connect(self.journal)
        journal.row_factory = sqlite3.Row
        try:
            return [dict(row) for row in journal.execute("SELECT * FROM timer_run ORDER BY number")]
        finally:
            journal.close()

    def change_runs(self, change):
        journal = sqlite3.connect(self.journal)
        with journal:
            journal.execute("UPDATE timer_run SET " + change)
        journal.close()

    def cold(self, *lines, code=0):
        return self.run_cli("timer", "cold", "--seconds", "1", lines=["", "", *lines], code=code)

    def long_ago(self, hours):
        """Makes the sessions whole ones that ended that long ago."""
        self.change_runs(f"length_s = 1200, stayed_s = 1200, boot_ns = boot_ns - {hours * 3600 * 10**9}, "
                         f"due_ns = due_ns - {hours * 3600 * 10**9}, clock_at = clock_at - {hours * 3600000}, "
                         f"start_utc = start_utc - {hours * 3600000}, end_utc = end_utc - {hours * 3600000}")

    def start_cold(self, *arguments):
        session = self.start_on_pipe("timer", "cold", "--live", *arguments)
        session.expect("Press Enter to begin.")
        session.type("")
        session.expect("Cold runs for ")
        return session
