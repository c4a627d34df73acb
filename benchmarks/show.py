"""The figures as tables for people."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from benchmarks.compare import Costs, Sizes
from benchmarks.growth import Growth
from benchmarks.render import Rendering


def show_machine(console: Console, machine: Mapping[str, Any]) -> None:
    console.print(", ".join(f"{name} {value}" for name, value in machine.items()), markup=False)


def show_comparison(console: Console, title: str, floor: float, costs: Sequence[Costs], sizes: Sizes) -> None:
    """One column for each number of processors; the first is a single one."""
    single = costs[0]
    table = Table(title=title, title_justify="left")
    table.add_column("per submission, where it does not say otherwise")
    for cost in costs:
        table.add_column("1 core" if cost.cores == 1 else f"{cost.cores} cores", justify="right")

    def row(label: str, unit: str, values: Sequence[float], digits: int = 1) -> None:
        table.add_row(label, *(f"{value:.{digits}f} {unit}" for value in values))

    run = f"grade: whole run of {sizes.graded}"
    row("grade: start, once per run", "s", [c.start_wall for c in costs])
    row("grade: start, once per run, CPU", "s", [c.start_cpu for c in costs])
    row("grade: after the start", "ms", [c.each_wall * 1000 for c in costs])
    row("grade: after the start, CPU", "ms", [c.each_cpu * 1000 for c in costs])
    row("grade: after the start, submissions per second", "/s", [1 / c.each_wall for c in costs])
    row(run, "ms", [c.whole_wall / sizes.graded * 1000 for c in costs])
    row(f"{run}, CPU", "ms", [c.whole_cpu / sizes.graded * 1000 for c in costs])
    row(f"{run}, submissions per second", "/s", [sizes.graded / c.whole_wall for c in costs])
    row(f"{run}, peak memory of the parent", "MiB", [c.parent_mib for c in costs], 0)
    table.add_section()
    row(f"pytest process, mean of {sizes.tested}", "ms", [c.pytest_wall * 1000 for c in costs], 0)
    row("pytest process, CPU", "ms", [c.pytest_cpu * 1000 for c in costs], 0)
    row("pytest process, submissions per second", "/s", [1 / c.pytest_wall for c in costs])
    row(f"floor: the code alone in a warm process, mean of {sizes.called}", "ms", [floor * 1000])
    table.add_section()
    row("grade above the floor", "ms", [(single.each_wall - floor) * 1000])
    row("grade above the floor, CPU", "ms", [(c.each_cpu - floor) * 1000 for c in costs])
    row("pytest ÷ grade, after the start", "×", [c.pytest_wall / c.each_wall for c in costs])
    row(
        f"pytest ÷ grade, whole run of {sizes.graded}",
        "×",
        [c.pytest_wall * sizes.graded / c.whole_wall for c in costs],
    )
    for cost in costs[1:]:
        table.add_row("grade: speed-up over 1 core, after the start", "", f"{single.each_wall / cost.each_wall:.2f} ×")
    console.print(table)


def show_rerun(console: Console, first: float, second: float, sizes: Sizes) -> None:
    console.print(
        f"The same run of {sizes.graded} again, nothing changed, all cores: {first:.2f} s, then {second:.2f} s, "
        f"{first / second:.0f} times as fast.\n"
    )


def show_growth(console: Console, growth: Growth) -> None:
    console.print(
        f"{growth.few} submissions took {growth.few_wall:.1f} s and {growth.few_mib:.0f} MiB in the parent, "
        f"{growth.many} took {growth.many_wall:.1f} s and {growth.many_mib:.0f} MiB; of these, the second half took "
        f"{growth.slowdown:.2f} times as long as the first."
    )


def show_rendering(console: Console, rendering: Rendering) -> None:
    table = Table(title="pages: processor time on 1 core", title_justify="left")
    table.add_column(f"mean of {rendering.reports} reports")
    for title in ("cold", "in a run"):
        table.add_column(title, justify="right")

    def shown(seconds: float) -> str:
        return f"{seconds * 1000:.1f} ms"

    table.add_row("report.html", shown(rendering.cold), shown(rendering.in_run))
    table.add_row("report.html, full marks", shown(rendering.full_marks_cold), shown(rendering.full_marks_in_run))
    table.add_row("report.html, in German", "", shown(rendering.german_in_run))
    table.add_section()
    per_row = shown(rendering.index / rendering.index_rows)
    table.add_row(f"index.html of {rendering.index_rows}, a row", "", per_row)
    console.print(table)
    console.print(
        f"The largest report has {rendering.largest_bytes / 1000:.0f} kB; the overview of {rendering.index_rows} took "
        f"{rendering.index:.2f} s and has {rendering.index_bytes / 1e6:.2f} MB.\n"
    )
