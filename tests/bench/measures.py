# SPDX-License-Identifier: GPL-3.0-or-later
"""The measurements. Each takes the programs and an effort, and gives rows. See docs/performance.md."""
import json
import os
import subprocess
import time
from dataclasses import dataclass
from pathlib import Path

from programs import NotMeasured, Programs, cpu_seconds, memory_mib, wake_ups, x_server_pid
from report import Row, against_floor, alone, at_percentile

FRAME_MS = 1000 / 60


@dataclass
class Effort:
    """How long to look. The quick one is for trying the harness, not for figures."""
    runs: int
    settle_s: float = 5
    idle_s: float = 60
    running_s: float = 10  # one breath of 5-1-4: any ten seconds hold all of it
    breathing_s: float = 60
    presses: int = 100

    @staticmethod
    def quick(runs: int) -> "Effort":
        return Effort(runs, settle_s=5, idle_s=10, running_s=10, breathing_s=10, presses=20)


def rounds(effort: Effort, names: list[str]):
    """Every program once a round, each round the other way round: a machine that grows slower or
    faster does so for all of them."""
    for turn in range(effort.runs):
        yield from names if turn % 2 == 0 else reversed(names)


def measure_start(programs: Programs, effort: Effort) -> list[Row]:
    commands = {name: programs.command(name) for name in ("unknot_bench_hello", "unknot")}
    for command in commands.values():  # the files come from the disk once, for neither of them counted
        with programs.opened(*command):
            pass
    found = {name: [] for name in commands}
    for name in rounds(effort, list(commands)):
        begun = time.monotonic()
        with programs.opened(*commands[name]) as first:
            time.sleep(max(0, begun + 3 - time.monotonic()))
            first["cpu_3s_ms"] = cpu_seconds(first["pid"]) * 1000
            time.sleep(max(0, begun + effort.settle_s - time.monotonic()))
            first["rss"], first["dirty"] = memory_mib(first["pid"])
        found[name].append(first)

    def row(what, unit, key, budget=None):
        values, floors = ([run[key] for run in found[name]] for name in ("unknot", "unknot_bench_hello"))
        return against_floor(what, unit, values, floors, budget)

    return [
        row("start: window mapped", "ms", "mapped_ms"),
        row("start: window painted", "ms", "painted_ms", 1.5),
        row("start: CPU until painted", "ms", "cpu_ms", 1.8),
        row("start: CPU after 3 s", "ms", "cpu_3s_ms"),
        row("on Now: resident memory", "MiB", "rss", 1.4),
        row("on Now: private dirty memory", "MiB", "dirty", 1.8),
    ]


def idle(pid: int, effort: Effort) -> tuple[float, float]:
    """Wake-ups and CPU milliseconds in a minute."""
    wakes, cpu, begun = wake_ups(pid), cpu_seconds(pid), time.monotonic()
    time.sleep(effort.idle_s)
    minutes = (time.monotonic() - begun) / 60
    return (wake_ups(pid) - wakes) / minutes, (cpu_seconds(pid) - cpu) * 1000 / minutes


def own_guide(step: dict) -> Path:
    """A guide of the signs and one step, laid into the session's own data folder."""
    guide = {
        "version": 1, "id": "bench", "title": "Bench", "summary": "One step.", "begin": "signs",
        "stages": [{"id": "all", "title": "All"}],
        "steps": [
            {"id": "signs", "kind": "redFlags", "stage": "all", "title": "Any of these?", "next": "step"},
            {"id": "step", "stage": "all", "next": "end", **step},
            {"id": "end", "kind": "end", "stage": "all", "title": "End"},
        ],
    }
    folder = Path(os.environ["XDG_DATA_HOME"]) / "unknot"
    (folder / "content/guides").mkdir(parents=True, exist_ok=True)
    (folder / "content/guides/bench.json").write_text(json.dumps(guide))
    return folder / "content/guides/bench.json"


def measure_idle(programs: Programs, effort: Effort) -> list[Row]:
    with programs.opened(*programs.command("unknot")) as first:
        time.sleep(effort.settle_s)
        wakes, cpu = idle(first["pid"], effort)
    rows = [
        alone("idle on Now: wake-ups a minute", "", [wakes], 1),
        alone("idle on Now: CPU a minute", "ms", [cpu], 3),  # what rounds to 0.00 % of a core
    ]
    guide = own_guide({"kind": "countdown", "title": "Give it time", "countdown_s": 600,
                       "timing": {"text": "Long enough.", "sources": ["app"], "own_rule": True}})
    with programs.opened(*programs.command("unknot", "--guide", "bench")) as first:
        time.sleep(1)
        subprocess.run(["xdotool", "key", "n"], check=True)
        time.sleep(effort.settle_s)
        wakes, _ = idle(first["pid"], effort)
    guide.unlink()
    if wakes < 30:
        raise NotMeasured("the countdown does not count")
    with programs.opened(*programs.command("unknot_bench_hello", "count")) as first:
        time.sleep(1)
        floor, _ = idle(first["pid"], effort)
    row = alone("idle, countdown shown: wake-ups a second", "", [wakes / 60], 2)
    row.floor = floor / 60  # to be told; the budget is for the wake-ups themselves
    return rows + [row]


def measure_running(programs: Programs, effort: Effort) -> list[Row]:
    shown = {
        "circle": ["unknot_bench_circle"],
        "pacer": ["unknot_bench_pacer_window"],
        "figure, moving": ["unknot_bench_figure_window", "moving"],
        "figure, just breathing": ["unknot_bench_figure_window", "breathing"],
    }
    names = list(shown)
    x_server = x_server_pid()
    found = {name: [] for name in names}
    for name in rounds(effort, names):
        program = subprocess.Popen(programs.command(*shown[name]), stdin=subprocess.PIPE,
                                   stdout=subprocess.DEVNULL)
        time.sleep(2)
        if program.poll() is not None:
            raise NotMeasured(f"{shown[name][0]} has ended")
        used = [cpu_seconds(pid) for pid in (program.pid, x_server)]
        begun = time.monotonic()
        time.sleep(effort.running_s)
        over = time.monotonic() - begun
        spent = [cpu_seconds(pid) - before for pid, before in zip((program.pid, x_server), used)]
        found[name].append((100 * sum(spent) / over, 100 * spent[1] / over))
        program.terminate()
        program.communicate()
    floors = [total for total, _ in found["circle"]]
    rows = []
    for name in names[1:]:
        values = [total for total, _ in found[name]]
        rows.append(against_floor(f"{name} 600×600: CPU, program + X server", "%", values, floors, 1.5))
        rows.append(against_floor(f"{name} 600×600: of which the X server", "%",
                                  [x for _, x in found[name]], [x for _, x in found["circle"]]))
    return rows


def measure_lateness(programs: Programs, effort: Effort) -> list[Row]:
    with subprocess.Popen(programs.command("unknot_bench_pacer_window"), stdin=subprocess.PIPE,
                          stdout=subprocess.PIPE, text=True) as program:
        time.sleep(effort.breathing_s + 1)
        printed, _ = program.communicate("")
    late = [ms / FRAME_MS for ms in json.loads(printed)["late_ms"]]
    if not late:
        raise NotMeasured("no phase began")
    return [
        at_percentile(f"pacer: phase painted late, p50 of {len(late)}", "frames", late, 50),
        at_percentile(f"pacer: phase painted late, p99 of {len(late)}", "frames", late, 99, 1.5),
    ]


def measure_keys(programs: Programs, effort: Effort) -> list[Row]:
    # Signs: none. Can you move? No. Then on and back between the two steps that follow.
    took = programs.answer("unknot_bench_key_to_paint", str(effort.presses), "n,1", "space,backspace",
                           *programs.command("unknot", "--guide", "spasm-now"))
    first, settled = ([ms / FRAME_MS for ms in took[key]] for key in ("first_ms", "settled_ms"))
    return [
        at_percentile("key to step: painted, p50", "frames", first, 50),
        at_percentile("key to step: as it stays, p50", "frames", settled, 50),
        at_percentile("key to step: as it stays, p99", "frames", settled, 99, 2),
    ]


def measure_content(programs: Programs, effort: Effort) -> list[Row]:
    found = [programs.answer("unknot_bench_content_load", "50", str(programs.content))
             for _ in range(effort.runs)]
    of = {key: [run[key] for run in found] for key in found[0]}
    return [
        against_floor("content: load and check", "ms", of["same_ms"], of["parse_ms"], 2.5),
        against_floor("content: the same, every file edited", "ms", of["different_ms"], of["parse_ms"]),
        alone("content: first load of a process", "ms", of["cold_ms"], 15),
    ]


def measure_insights(programs: Programs, effort: Effort) -> list[Row]:
    many = 20_000
    found = [programs.answer("unknot_bench_insights", "5", str(many)) for _ in range(effort.runs)]
    of = {key: [run[key] for run in found] for key in found[0]}
    singles = [key for key in of if key not in ("sql", "read", "all") and not key.startswith("report")]
    slowest = max(singles, key=lambda key: max(of[key]))
    return [
        alone(f"insights: all, of {many:,} episodes", "ms", of["all"], 200),
        against_floor("insights: all, against plain SQL", "ms", of["all"], of["sql"]),
        alone(f"insights: the slowest ({slowest.replace('_', ' ')})", "ms", of[slowest], 200),
        alone("report: its pages", "ms", of["report_pages"], 200),
        against_floor("report: its pages, against plain SQL", "ms", of["report_pages"], of["sql"]),
        alone("report: as JSON, whole", "ms", of["report_json"]),
        alone("report: as FHIR, whole", "ms", of["report_fhir"]),
        against_floor(f"journal: reading {many:,} episodes", "ms", of["read"], of["sql"]),
    ]


MEASURES = {
    "start": measure_start,
    "idle": measure_idle,
    "running": measure_running,
    "lateness": measure_lateness,
    "keys": measure_keys,
    "content": measure_content,
    "insights": measure_insights,
}
