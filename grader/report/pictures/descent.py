"""The way of one or two parameters downhill, over the loss they are meant to lower."""

from __future__ import annotations

import functools
import itertools
import math
from collections.abc import Mapping, Sequence
from typing import Any, Final, cast

import contourpy
import numpy as np
from markupsafe import Markup
from numpy.typing import NDArray

from grader.course.pictures import loss_at
from grader.model import Descent
from grader.report.pictures.canvas import Canvas, Point, key, label, ticks
from grader.report.words import Words

WIDTH: Final = 380
HEIGHT: Final = 300
_LEFT: Final = 48
_TOP: Final = 30
_RIGHT: Final = 12
_BOTTOM: Final = 38
_GRID: Final = 26
_BANDS: Final = 8
_MANY: Final = 40
_SAMPLES: Final = 73
# How far beyond the reference's way the window follows a student's.
_FOLLOW: Final = 2.0
Range = tuple[float, float]


@functools.lru_cache(maxsize=256)
def draw_descent(descent: Descent, name: str, words: Words) -> Markup:
    """The picture: contours for two parameters, the loss's own curve for one."""
    canvas = Canvas(
        WIDTH,
        HEIGHT,
        name=name,
        kind="descent",
        title=words("The way downhill over the loss"),
        description=_described(descent, words),
    )
    ranges = [
        _window([point[axis] for point in descent.expected], [point[axis] for point in descent.observed])
        for axis in range(len(descent.names))
    ]
    if len(ranges) == 1:
        _over_curve(canvas, descent, ranges[0], words)
    else:
        _over_contours(canvas, descent, (ranges[0], ranges[1]))
    width = 2 * 41 + 6.4 * (len(words("yours")) + len(words("reference")))
    key(canvas, WIDTH - _RIGHT - width, 14, (("observed", words("yours")), ("expected", words("reference"))))
    return canvas.markup()


def _described(descent: Descent, words: Words) -> str:
    places = [
        ", ".join(f"{name} = {label(value)}" for name, value in zip(descent.names, point, strict=True))
        for point in (descent.observed[0], descent.observed[-1], descent.expected[-1])
    ]
    return words(
        "From %(start)s your way leads to %(end)s; the reference's leads to %(target)s.",
        start=places[0],
        end=places[1],
        target=places[2],
    )


def _window(expected: Sequence[float], observed: Sequence[float]) -> Range:
    low, high = min(expected), max(expected)
    span = max(high - low, 1e-3 * max(abs(low), abs(high)), 1e-6)
    low = max(min(low, *observed), low - _FOLLOW * span)
    high = min(max(high, *observed), high + _FOLLOW * span)
    pad = 0.18 * (high - low)
    # Rounded, so that answers which differ a little share the same contours.
    return _rounded(low - pad, span, math.floor), _rounded(high + pad, span, math.ceil)


def _rounded(value: float, span: float, towards: Any) -> float:
    unit = 10.0 ** math.floor(math.log10(span)) / 2
    return float(towards(value / unit) * unit)


def _axes(canvas: Canvas, across: Range, up: Range, name_across: str, name_up: str) -> None:
    for value in ticks(*across, 6):
        canvas.text(_x(value, across), HEIGHT - _BOTTOM + 16, label(value), "tick", "middle")
    for value in ticks(*up, 6):
        y = _y(value, up)
        canvas.line((_LEFT, y), (WIDTH - _RIGHT, y), "grid")
        canvas.text(_LEFT - 6, y + 4, label(value), "tick", "end")
    canvas.text((_LEFT + WIDTH - _RIGHT) / 2, HEIGHT - 5, name_across, "label", "middle")
    canvas.text(4, 14, name_up, "label")


def _x(value: float, across: Range) -> float:
    return _LEFT + (value - across[0]) / (across[1] - across[0]) * (WIDTH - _LEFT - _RIGHT)


def _y(value: float, up: Range) -> float:
    return HEIGHT - _BOTTOM - (value - up[0]) / (up[1] - up[0]) * (HEIGHT - _TOP - _BOTTOM)


def _inside(canvas: Canvas) -> None:
    canvas.clip(_LEFT, _TOP, WIDTH - _LEFT - _RIGHT, HEIGHT - _TOP - _BOTTOM)


def _over_contours(canvas: Canvas, descent: Descent, ranges: tuple[Range, Range]) -> None:
    across, up = ranges
    canvas.rect(_LEFT, _TOP, WIDTH - _LEFT - _RIGHT, HEIGHT - _TOP - _BOTTOM, "ground")
    _inside(canvas)
    for rings in _contours(descent.names, descent.loss, descent.arguments, ranges):
        canvas.area([_placed(ring, across, up) for ring in rings], "band")
    canvas.unclip()
    _axes(canvas, across, up, *descent.names)
    _inside(canvas)
    for points, kind in ((descent.expected, "expected"), (descent.observed, "observed")):
        way = [(_x(a, across), _y(b, up)) for a, b in points]
        canvas.polyline(way, f"{kind} stroke" if len(way) <= _MANY else f"{kind} stroke long")
        if kind == "observed" and len(way) <= _MANY:
            for x, y in way[1:-1]:
                canvas.circle(x, y, 1.8, f"{kind} dot")
        _ends(canvas, way, kind)
    canvas.unclip()


def _placed(ring: NDArray[np.float64], across: Range, up: Range) -> NDArray[np.float64]:
    """As :func:`_x` and :func:`_y`, for many points at once."""
    a, b = ring.T
    x = _LEFT + (a - across[0]) / (across[1] - across[0]) * (WIDTH - _LEFT - _RIGHT)
    y = HEIGHT - _BOTTOM - (b - up[0]) / (up[1] - up[0]) * (HEIGHT - _TOP - _BOTTOM)
    return np.column_stack((x, y))


def _ends(canvas: Canvas, way: Sequence[Point], kind: str) -> None:
    canvas.circle(*way[0], 4, f"{kind} start")
    canvas.circle(*way[-1], 4, f"{kind} dot")


@functools.lru_cache(maxsize=64)
def _contours(
    names: tuple[str, ...], loss: str, arguments: tuple[tuple[str, tuple[float, ...]], ...], ranges: tuple[Range, Range]
) -> list[list[NDArray[np.float64]]]:
    """For each level the rings around everything below it, in the parameters' units."""
    across, up = (np.linspace(*each, _GRID) for each in ranges)
    grid = np.meshgrid(across, up)
    heights = loss_at(loss, dict(zip(names, grid, strict=True)), _arrays(arguments))
    finite = heights[np.isfinite(heights)]
    if not finite.size or finite.max() <= finite.min():
        return []
    low, high = float(finite.min()), float(finite.max())
    levels = [low + (high - low) * (step / (_BANDS + 1)) ** 2.5 for step in range(1, _BANDS + 1)]
    generator = contourpy.contour_generator(
        across, up, np.where(np.isfinite(heights), heights, high), name="serial", fill_type="OuterOffset"
    )
    bands = []
    for level in levels:
        points, offsets = cast("tuple[list[Any], list[Any]]", generator.filled(low - 1.0, level))
        rings = [
            outline[start:end]
            for outline, starts in zip(points, offsets, strict=True)
            for start, end in itertools.pairwise(starts)
        ]
        bands.append(rings)
    return bands


def _arrays(arguments: tuple[tuple[str, tuple[float, ...]], ...]) -> Mapping[str, Any]:
    return {name: np.array(values) for name, values in arguments}


def _over_curve(canvas: Canvas, descent: Descent, across: Range, words: Words) -> None:
    (name,) = descent.names
    arguments = _arrays(descent.arguments)

    def losses(values: Sequence[float]) -> list[float]:
        found: list[float] = loss_at(descent.loss, {name: np.array(values)}, arguments).tolist()
        return [loss if math.isfinite(loss) else 1e300 for loss in found]

    samples = np.linspace(*across, _SAMPLES).tolist()
    ground = losses(samples)
    low, high = min(ground), max(ground)
    high = high if high > low else low + 1.0
    up = (low - 0.06 * (high - low), high)
    _axes(canvas, across, up, name, words("loss"))
    canvas.line((_LEFT, HEIGHT - _BOTTOM), (WIDTH - _RIGHT, HEIGHT - _BOTTOM), "axis")
    _inside(canvas)
    canvas.polyline([(_x(value, across), _y(loss, up)) for value, loss in zip(samples, ground, strict=True)], "slope")
    for points, kind in ((descent.expected, "expected"), (descent.observed, "observed")):
        values = [point[0] for point in points]
        way = [(_x(value, across), _y(loss, up)) for value, loss in zip(values, losses(values), strict=True)]
        canvas.polyline(way, f"{kind} stroke")
        if len(way) <= _MANY:
            for x, y in way[1:-1]:
                canvas.circle(x, y, 3 if kind == "observed" else 2, f"{kind} dot")
        _ends(canvas, way, kind)
    canvas.unclip()
