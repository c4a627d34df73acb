"""``python -m benchmarks``: how fast ``grade`` is, beside what it is compared with. See README.md here."""

from __future__ import annotations

import dataclasses
import json
import os
import platform
import sys
import tempfile
from pathlib import Path
from typing import Any

import click
import torch
from rich.console import Console

from benchmarks.compare import ROOT, Bench, Sizes
from benchmarks.growth import measure_growth
from benchmarks.measure import CommandFailed
from benchmarks.render import measure_rendering
from benchmarks.show import show_comparison, show_growth, show_machine, show_rendering, show_rerun
from grader.course.load import Course, load_course
from grader.judge.checks import KINDS

LOOPS = ("fit_line", "train_line")


@click.command()
@click.option(
    "--submissions", type=click.IntRange(20, 100_000), default=100, show_default=True, help="Number to grade."
)
@click.option("--quick", is_flag=True, help="Few submissions, no exercise with a training loop: to see that it works.")
@click.option("--memory", type=click.IntRange(200, 100_000), metavar="N", help="Also grade N, to see what grows.")
@click.option("--json", "record", type=click.Path(path_type=Path, dir_okay=False), help="Write the figures here.")
def main(submissions: int, quick: bool, memory: int | None, record: Path | None) -> None:
    """Measure grading speed on this machine, side by side with pytest processes and with no grader at all."""
    console = Console(highlight=False)
    course = load_course(ROOT, KINDS)
    short = course.only([exercise.id for exercise in course.exercises if exercise.id not in LOOPS])
    courses = {"without training loops": short} if quick else {"without training loops": short, "all exercises": course}
    submissions = 20 if quick else submissions
    figures: dict[str, Any] = {"machine": machine(), "comparison": {}}
    show_machine(console, figures["machine"])
    try:
        with tempfile.TemporaryDirectory(prefix="grader-benchmark-") as folder:
            # What mistakes lead to is kept from run to run: here, and not in the user's own cache.
            os.environ["XDG_CACHE_HOME"] = folder
            for number, (name, part) in enumerate(courses.items()):
                # The floor is called on the very submissions that are graded: some mistakes are quick, some slow.
                sizes = Sizes(graded=submissions, tested=2 if quick else 6, called=submissions)
                bench = Bench(part, Path(folder, f"set{number}"), sizes)
                first = bench.first_ever(_cpus())
                console.print(f"{name}: the first run of the course on this machine took {first.wall_seconds:.1f} s")
                figures["comparison"][name] = _compare(console, name, part, bench, sizes)
            with console.status("pages"):
                rendering = measure_rendering(course, Path(folder, "pages"), 10 if quick else 30, _cpus()[0])
            show_rendering(console, rendering)
            figures["rendering"] = dataclasses.asdict(rendering)
            if memory:
                growth = measure_growth(short, Path(folder, "growth"), 100, memory, _cpus())
                show_growth(console, growth)
                figures["growth"] = dataclasses.asdict(growth)
    except CommandFailed as error:
        console.print(f"error: {error}", markup=False)
        sys.exit(1)
    if record:
        record.write_text(json.dumps(figures, indent=2) + "\n")


def machine() -> dict[str, Any]:
    """What the figures belong to; ``load`` above 0 at the start means that others are at work."""
    model = [line.split(":", 1)[1].strip() for line in _lines("/proc/cpuinfo") if line.startswith("model name")]
    return {
        "cores": len(_cpus()),
        "cpu": model[0] if model else platform.machine(),
        "kernel": platform.release(),
        "python": platform.python_version(),
        "torch": torch.__version__,
        "user": "root" if os.geteuid() == 0 else "ordinary",
        "load": round(os.getloadavg()[0], 2),
    }


def _compare(console: Console, name: str, course: Course, bench: Bench, sizes: Sizes) -> dict[str, Any]:
    cpus = _cpus()
    with console.status(f"{name}: one core"):
        floor = bench.floor(cpus[0])
        costs = [bench.costs(cpus[:1])]
    if len(cpus) > 1:
        with console.status(f"{name}: {len(cpus)} cores"):
            costs.append(bench.costs(cpus))
    again = bench.grade(cpus).wall_seconds
    show_comparison(console, f"{name} ({len(course.exercises)})", floor, costs, sizes)
    show_rerun(console, costs[-1].whole_wall, again, sizes)
    return {
        "exercises": len(course.exercises),
        "sizes": dataclasses.asdict(sizes),
        "floor_wall": floor,
        "costs": [dataclasses.asdict(cost) for cost in costs],
        "rerun_wall": again,
    }


def _cpus() -> list[int]:
    return sorted(os.sched_getaffinity(0))


def _lines(path: str) -> list[str]:
    try:
        return Path(path).read_text().splitlines()
    except OSError:
        return []


if __name__ == "__main__":
    main()
