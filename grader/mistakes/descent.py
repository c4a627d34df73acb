"""Questions to a descent whose gradient is written out by hand; text only, in linear time.

Nothing of such a descent can be seen from outside but where it ends. A teacher reads which way the
difference is taken, which way the step goes, and whether the sum is divided by the number of points.
"""

from __future__ import annotations

import re
from typing import Final

_TARGET: Final = r"(?<![\w.])(?:[yY]s?|[yY]_?(?:i|true|vals?|list|np)|targets?|[yY]\[\w+\])(?![\w.(])"
_MINUS_TARGET: Final = re.compile(rf"[\w)\]]\s*-\s*{_TARGET}")
_TARGET_MINUS: Final = re.compile(rf"{_TARGET}\s*-(?![=>])")
# A negative number is a point, unless something is multiplied by it.
_NEGATED: Final = re.compile(r"(?:[=(*/,]|\breturn)\s*-\s*(?:[A-Za-z_(]|[\d.]+\s*\)?\s*[*/])")
_DOWN: Final = re.compile(r"^[ \t]*(\w+)[ \t]*(?:-=|=[ \t]*\1[ \t]*-(?!=))", re.MULTILINE)
_UP: Final = re.compile(r"^[ \t]*(\w+)[ \t]*(?:\+=[ \t]*[-\w.( ]{1,30}\*|=[ \t]*\1[ \t]*\+(?!=))", re.MULTILINE)
_AVERAGED: Final = re.compile(
    r"\bmean\b|/\s*\(?\s*(?:[nNmM]\b|len\b|[xXyY]\w*\.(?:numel|shape|size)|\w*(?:count|num|size)\w*\b)"
)
_TIMES_X: Final = re.compile(r"(?<![\w.])[xX]\w*(?:\[\w+\])?\s*[*@]|[*@]\s*[xX]|\b(?:dot|mm|matmul|mul|inner)\s*\(")
_PRODUCTS: Final = 2
# What leads to another line than the best one through the points as they were given.
ALTERED: Final = (
    r"\.(?:std|var|max|min|amax|amin|norm|log\w*|exp|sqrt|clamp\w*|clip|tanh|sigmoid|round|sort)\s*\("
    r"|torch\.(?:std|var|max|min|norm|log\w*|exp|sqrt|clamp|tanh|sigmoid|sort)\s*\(|normali[sz]e|standardi[sz]e"
    r"|\b[XYxy]s?\s*-\s*[\w.]*(?:mean|mu\b)"
)


def goes(source: str) -> int:
    """Which way the steps go: 1 downhill, -1 uphill, 0 where the text does not settle it."""
    towards, away = bool(_MINUS_TARGET.search(source)), bool(_TARGET_MINUS.search(source))
    down, up = bool(_DOWN.search(source)), bool(_UP.search(source))
    if towards == away or down == up:
        return 0
    signs = (1 if towards else -1) * (1 if down else -1)
    return -signs if _NEGATED.search(source) else signs


def averages(source: str) -> bool:
    """Whether there is a sum over the points divided by their number, and X in the prediction and in a gradient."""
    return _AVERAGED.search(source) is not None and len(_TIMES_X.findall(source)) >= _PRODUCTS
