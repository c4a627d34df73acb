"""The loss over the steps of a training, beside the reference's."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from markupsafe import Markup

from grader.model import Curve
from grader.report.pictures.canvas import Canvas, Point, decades, key, label, ticks
from grader.report.words import Words

WIDTH: Final = 380
HEIGHT: Final = 250
_LEFT: Final = 48
_TOP: Final = 30
_RIGHT: Final = 12
_BOTTOM: Final = 38
# From here on the small losses of a long training would all lie on the floor of a linear scale.
_LOG_FROM: Final = 30.0
_SMALLEST: Final = 1e-14
# Beyond, the way from the lowest to the highest may be no float; what is there leaves the picture.
_LARGEST: Final = 1e100


@functools.lru_cache(maxsize=256)
def draw_curve(curve: Curve, name: str, words: Words) -> Markup:
    """The picture.

    Args:
        name: begins its ids.
    """
    both = [*curve.expected, *curve.observed]
    losses = [loss for _, loss in both if abs(loss) <= _LARGEST]
    positive = [loss for loss in losses if loss > _SMALLEST]
    log = bool(positive) and min(losses) >= 0 and max(positive) > _LOG_FROM * min(positive)
    scale = (lambda loss: math.log10(max(loss, _SMALLEST))) if log else (lambda loss: loss)
    heights = [scale(loss) for loss in (positive if log else losses)] or [0.0]
    low, high = _padded(min(heights), max(heights))
    last = max(step for step, _ in both)
    canvas = Canvas(
        WIDTH,
        HEIGHT,
        name=name,
        kind="curve",
        title=words("Loss over the steps of the training"),
        description=_described(curve, words),
    )

    def place(step: float, height: float) -> Point:
        across = (step - 1) / (last - 1) if last > 1 else 0.0
        up = (height - low) / (high - low)
        return _LEFT + across * (WIDTH - _LEFT - _RIGHT), HEIGHT - _BOTTOM - up * (HEIGHT - _TOP - _BOTTOM)

    for height in decades(low, high, 6) if log else ticks(low, high, 5):
        _, y = place(1, height)
        canvas.line((_LEFT, y), (WIDTH - _RIGHT, y), "grid")
        canvas.text(_LEFT - 6, y + 4, label(10.0**height if log else height), "tick", "end")
    for step in ticks(1, last, 5):
        if step >= 1 and step == int(step):
            x, _ = place(step, low)
            canvas.text(x, HEIGHT - _BOTTOM + 16, label(step), "tick", "middle")
    canvas.line((_LEFT, HEIGHT - _BOTTOM), (WIDTH - _RIGHT, HEIGHT - _BOTTOM), "axis")
    canvas.text((_LEFT + WIDTH - _RIGHT) / 2, HEIGHT - 5, words("step"), "label", "middle")
    for points, kind in ((curve.expected, "expected"), (curve.observed, "observed")):
        for run in _runs(points, scale, place):
            if len(run) == 1:
                canvas.circle(*run[0], 2.5, f"{kind} dot")
            else:
                canvas.polyline(run, f"{kind} stroke")
    what = words("loss, logarithmic scale") if log else words("loss")
    canvas.text(4, 14, what, "label")
    x = WIDTH - _RIGHT - 2 * 41 - 6.4 * (len(words("yours")) + len(words("reference")))
    key(canvas, x, 14, (("observed", words("yours")), ("expected", words("reference"))))
    return canvas.markup()


def _described(curve: Curve, words: Words) -> str:
    first, last = curve.observed[0][1], curve.observed[-1][1]
    parts = [words("Your loss goes from %(first)s to %(last)s.", first=label(first), last=label(last))]
    wanted = curve.expected[-1][1]
    parts.append(words("The reference's ends at %(last)s.", last=label(wanted)))
    if not all(math.isfinite(loss) for _, loss in curve.observed):
        parts.append(words("Some of your losses are no finite numbers and are not drawn."))
    return " ".join(parts)


def _padded(low: float, high: float) -> tuple[float, float]:
    if high - low < 1e-9 * max(1.0, abs(high)):
        return low - 0.5, high + 0.5
    return low - 0.04 * (high - low), high + 0.06 * (high - low)


def _runs(
    points: Sequence[tuple[float, float]], scale: Callable[[float], float], place: Callable[[float, float], Point]
) -> Iterator[list[Point]]:
    """The points in unbroken runs: a line must not bridge what is not there."""
    run: list[Point] = []
    for step, loss in points:
        if math.isfinite(loss) and math.isfinite(step):
            run.append(place(step, scale(loss)))
        elif run:
            yield run
            run = []
    if run:
        yield run
