"""Which elements of a tensor are off, cell by cell."""

from __future__ import annotations

import functools
from typing import Final

from markupsafe import Markup

from grader.model import Elements
from grader.report.pictures.canvas import Canvas, label
from grader.report.words import Words

_MARGIN: Final = 26
_WIDE: Final = (58, 40)
_NARROW: Final = (22, 22)
# Up to here there is room for the numbers themselves.
_WITH_NUMBERS: Final = 8
# More do not fit a cell.
_MOST_DIGITS: Final = 6


@functools.lru_cache(maxsize=256)
def draw_elements(elements: Elements, name: str, words: Words) -> Markup:
    """The picture: wrong cells are tinted and marked, with both numbers where they fit."""
    rows, columns = len(elements.expected), len(elements.expected[0])
    numbers = rows <= _WITH_NUMBERS and columns <= _WITH_NUMBERS
    width, height = _WIDE if numbers else _NARROW
    wrong = sum(off for row in elements.wrong for off in row)
    canvas = Canvas(
        _MARGIN + columns * width + 2,
        _MARGIN + rows * height + 2,
        name=name,
        kind="elements",
        title=words("The elements that are off"),
        description=words(
            "%(wrong)s of %(count)s elements of %(label)s are off.",
            wrong=str(wrong),
            count=str(rows * columns),
            label=elements.label,
        ),
    )
    for column in range(columns):
        canvas.text(_MARGIN + (column + 0.5) * width, _MARGIN - 8, str(column), "tick", "middle")
    for row in range(rows):
        canvas.text(_MARGIN - 8, _MARGIN + (row + 0.5) * height + 4, str(row), "tick", "end")
        for column in range(columns):
            off = elements.wrong[row][column]
            x, y = _MARGIN + column * width, _MARGIN + row * height
            canvas.rect(x + 1, y + 1, width - 2, height - 2, "cell off" if off else "cell", round_by=4)
            middle = x + width / 2
            if numbers:
                observed, expected = _told_apart(elements.observed[row][column], elements.expected[row][column], off)
                canvas.text(middle, y + (17 if off else height / 2 + 4), observed, "value", "middle")
                if off:
                    canvas.text(middle, y + 32, f"≠ {expected}", "wanted", "middle")
            elif off:
                canvas.text(middle, y + height / 2 + 4, "✗", "value", "middle")
    return canvas.markup()


def _told_apart(observed: float, expected: float, off: bool) -> tuple[str, str]:
    """Both numbers in so few digits as show a difference; what differs by less than that is shown alike."""
    digits = 3
    while off and digits < _MOST_DIGITS and label(observed, digits) == label(expected, digits):
        digits += 1
    return label(observed, digits), label(expected, digits)
