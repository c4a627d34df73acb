"""The little SVG that the pictures share, over the standard library's XML writer.

Colours are the page's style sheet's: here are only classes, so that light, dark and print are one file.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from typing import Final, Literal
from xml.etree import ElementTree as ET

import numpy as np
from markupsafe import Markup
from numpy.typing import NDArray

from grader.report.text import clean

MAX_LABEL: Final = 60
_TICKS: Final = (1.0, 2.0, 2.5, 5.0, 10.0)
Point = tuple[float, float]
Anchor = Literal["start", "middle", "end"]


class Canvas:
    """One picture with its name for those who do not see it.

    Args:
        name: begins the ids inside; must be unique on the page and fit for an id.
        title, description: what a screen reader says.
    """

    def __init__(self, width: float, height: float, *, name: str, kind: str, title: str, description: str) -> None:
        self._root = ET.Element(
            "svg",
            {
                "class": f"picture {kind}",
                "viewBox": f"0 0 {_number(width)} {_number(height)}",
                "width": _number(width),
                "height": _number(height),
                "role": "img",
                "aria-labelledby": f"{name}-t {name}-d",
            },
        )
        ET.SubElement(self._root, "title", {"id": f"{name}-t"}).text = clean(title, 200)
        ET.SubElement(self._root, "desc", {"id": f"{name}-d"}).text = clean(description, 1000)
        self._into = self._root

    def clip(self, x: float, y: float, width: float, height: float) -> None:
        """From here on draw within a window: what lies outside of it is not seen."""
        size = {"x": _number(x), "y": _number(y), "width": _number(width), "height": _number(height)}
        view = " ".join(size.values())
        self._into = ET.SubElement(self._root, "svg", {**size, "viewBox": view, "preserveAspectRatio": "none"})

    def unclip(self) -> None:
        self._into = self._root

    def text(self, x: float, y: float, text: str, kind: str = "", anchor: Anchor = "start") -> None:
        attributes = {"x": _number(x), "y": _number(y)}
        if kind:
            attributes["class"] = kind
        if anchor != "start":
            attributes["text-anchor"] = anchor
        ET.SubElement(self._into, "text", attributes).text = clean(text, MAX_LABEL)

    def line(self, start: Point, end: Point, kind: str) -> None:
        coordinates = zip(("x1", "y1", "x2", "y2"), (*start, *end), strict=True)
        ET.SubElement(self._into, "line", {"class": kind, **{key: _number(value) for key, value in coordinates}})

    def polyline(self, points: Sequence[Point], kind: str) -> None:
        text = " ".join([f"{_number(x)},{_number(y)}" for x, y in points])
        ET.SubElement(self._into, "polyline", {"class": kind, "points": text})

    def area(self, rings: Iterable[NDArray[np.float64]], kind: str) -> None:
        """Closed shapes, a row for each point; where they overlap is a hole."""
        # A quarter of a unit is less than a pixel, and its digits would be most of the page. Contours have
        # thousands of points, so they are rounded all at once.
        shapes = ["L".join([f"{x:g} {y:g}" for x, y in (np.rint(2 * ring) / 2).tolist()]) for ring in rings]
        if shapes:
            text = "".join([f"M{shape}Z" for shape in shapes])
            ET.SubElement(self._into, "path", {"class": kind, "d": text, "fill-rule": "evenodd"})

    def circle(self, x: float, y: float, radius: float, kind: str) -> None:
        ET.SubElement(self._into, "circle", {"class": kind, "cx": _number(x), "cy": _number(y), "r": _number(radius)})

    def rect(self, x: float, y: float, width: float, height: float, kind: str, *, round_by: float = 0) -> None:
        size = {"x": _number(x), "y": _number(y), "width": _number(width), "height": _number(height)}
        if round_by:
            size["rx"] = _number(round_by)
        ET.SubElement(self._into, "rect", {"class": kind, **size})

    def markup(self) -> Markup:
        # The XML writer has escaped every text and attribute.
        return Markup(ET.tostring(self._root, encoding="unicode"))  # noqa: S704


def key(canvas: Canvas, x: float, y: float, labels: Sequence[tuple[str, str]]) -> None:
    """Which line is whose, in a row: pairs of class and word."""
    for kind, word in labels:
        canvas.line((x, y - 3.5), (x + 20, y - 3.5), f"{kind} stroke")
        canvas.text(x + 25, y, word, "label")
        x += 25 + 6.4 * len(word) + 16


def ticks(low: float, high: float, most: int) -> list[float]:
    """Round numbers within a range, at most about ``most``."""
    if not high > low:
        return [low]
    rough = (high - low) / most
    power = 10.0 ** math.floor(math.log10(rough))
    step = next(power * factor for factor in _TICKS if power * factor >= rough * 0.999)
    first = math.ceil(low / step - 1e-9)
    return [number * step for number in range(first, math.floor(high / step + 1e-9) + 1)]


def decades(low: float, high: float, most: int) -> list[float]:
    """Powers of ten within a range of exponents, at most about ``most``."""
    first, last = math.ceil(low - 1e-9), math.floor(high + 1e-9)
    stride = max(1, -(-(last - first + 1) // most))
    return [float(exponent) for exponent in range(first, last + 1, stride)]


def label(number: float, digits: int = 4) -> str:
    """A number in a picture or in what is said of it, short, without a negative zero."""
    if number == 0:
        return "0"
    text = f"{number:.{digits}g}"
    return text.replace("-", "\u2212")


def _number(value: float) -> str:
    # What leaves the picture by far is cut: browsers lose precision there, and nobody sees it.
    if not math.isfinite(value):
        return "0"
    text = f"{min(max(value, -9999.0), 9999.0):.1f}"
    return text[:-2] if text[-2:] == ".0" else text
