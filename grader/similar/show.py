"""What a search says in a terminal. Names come from submissions: cleaned, and never markup."""

from __future__ import annotations

from typing import Final

from rich.console import Console
from rich.table import Table
from rich.text import Text

from grader.report.text import clean
from grader.similar.page import percent
from grader.similar.search import Found

MAX_NOTES: Final = 10


def show(console: Console, found: Found, compared: int, threshold: float) -> None:
    """A table of the pairs, what was not compared, and where the page is."""
    for note in found.notes[:MAX_NOTES]:
        console.print(Text(clean(note, 300)))
    if len(found.notes) > MAX_NOTES:
        console.print(f"and {len(found.notes) - MAX_NOTES} more such files; the page lists them")
    if found.pairs:
        table = Table(title="Alike beyond the starter code", title_justify="left")
        table.add_column("submissions", overflow="fold")
        table.add_column("overall", justify="right")
        table.add_column("most alike in", overflow="fold")
        for pair in found.pairs:
            names = f"{clean(pair.first, 60)}\n{clean(pair.second, 60)}"
            table.add_row(Text(names), f"{pair.overall} %", Text(clean(pair.most, 80)))
        console.print(table)
    more = f" The {len(found.pairs)} most alike are shown." if found.total > len(found.pairs) else ""
    pairs = f"{found.total} pair{'s' * (found.total != 1)}"
    console.print(
        Text(
            f"{compared} submissions compared, {pairs} at {percent(threshold)} % or more.{more} "
            "A place to look, not a verdict."
        )
    )
    console.print(Text(f"Side by side: {found.page}"))
