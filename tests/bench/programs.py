# SPDX-License-Identifier: GPL-3.0-or-later
"""Programs under measurement, seen through /proc."""
import json
import os
import socket
import struct
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path


class NotMeasured(Exception):
    pass


class Programs:
    """The built programs in a folder."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.content = folder.parent / "share/unknot/content"

    def command(self, name: str, *arguments: str) -> list[str]:
        return [str(self.folder / name), *arguments]

    def answer(self, name: str, *arguments: str) -> dict:
        """Runs it to its end; what it printed is its measurement."""
        done = subprocess.run(self.command(name, *arguments), stdout=subprocess.PIPE, text=True, check=False)
        if done.returncode != 0:
            raise NotMeasured(f"{name} ended with {done.returncode}")
        return json.loads(done.stdout)

    @contextmanager
    def opened(self, *command: str):
        """Starts a program and waits until it is painted; ends it again. Gives its first paint."""
        watcher = subprocess.Popen(
            [*self.command("unknot_bench_first_paint"), *command],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        line = watcher.stdout.readline()
        try:
            if not line:
                raise NotMeasured(f"{command[0]} painted no window")
            yield json.loads(line)
        finally:
            watcher.communicate("")


def cpu_seconds(pid: int) -> float:
    """CPU of all threads in nanoseconds' steps, where /proc/PID/stat counts ticks of 10 ms."""
    # The clock id that clock_getcpuclockid() gives; Python has no name for it.
    return time.clock_gettime((~pid << 3) | 2)


def memory_mib(pid: int) -> tuple[float, float]:
    """Resident and private dirty memory."""
    fields = dict(line.split(":", 1) for line in
                  Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()[1:])
    return tuple(int(fields[name].split()[0]) / 1024 for name in ("Rss", "Private_Dirty"))


def wake_ups(pid: int) -> int:
    """How often its threads have slept and been woken."""
    total = 0
    for task in Path(f"/proc/{pid}/task").iterdir():
        status = (task / "status").read_text()
        total += int(status.split("\nvoluntary_ctxt_switches:", 1)[1].split(None, 1)[0])
    return total


def x_server_pid() -> int:
    """Who listens on the display's socket."""
    number = os.environ["DISPLAY"].split(":", 1)[1].split(".", 1)[0]
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(f"/tmp/.X11-unix/X{number}")
        credentials = connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, struct.calcsize("3i"))
    return struct.unpack("3i", credentials)[0]
