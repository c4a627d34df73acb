"""How far an observed number may be from the expected one, and which element types may stand for which."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from grader.telling import mark, tell


@dataclass(frozen=True, kw_only=True, slots=True)
class Tolerance:
    """``|observed - expected| <= atol + rtol * |expected|``, element by element.

    ``per_dtype`` holds other pairs ``(atol, rtol)`` for tensors: that of the coarser of the two
    element types counts. Half precision is accepted only where it has an entry.
    """

    atol: float
    rtol: float
    same_dtype: bool = False
    per_dtype: Mapping[str, tuple[float, float]] = field(default_factory=dict)

    @property
    def is_exact(self) -> bool:
        """Whether nothing but the very same will do."""
        return not self.atol and not self.rtol

    def between(self, expected: str, observed: str) -> Tolerance:
        """The tolerance for two element types."""
        coarser = max(expected, observed, key=_coarseness)
        if coarser not in self.per_dtype:
            return self
        atol, rtol = self.per_dtype[coarser]
        return replace(self, atol=atol, rtol=rtol)


def dtype_problem(expected: str, observed: str, tolerance: Tolerance, where: str) -> str | None:
    """Why the observed element type cannot stand for the expected one; None where it can."""
    if expected == observed:
        return None
    if tolerance.same_dtype:
        return tell("`%(where)s` has dtype %(dtype)s, not %(wanted)s", where=where, dtype=observed, wanted=expected)
    if _family(expected) != _family(observed):
        return tell(_FAMILIES[_family(expected)], where=where, dtype=observed)
    if observed in {"float16", "bfloat16"} and observed not in tolerance.per_dtype:
        # Half precision would round within a tolerance meant for float32's own noise.
        return tell("`%(where)s` has dtype %(dtype)s, which is too coarse here", where=where, dtype=observed)
    return None


_FAMILIES = {
    "floating-point": mark("`%(where)s` has dtype %(dtype)s where floating-point numbers are asked for"),
    "complex": mark("`%(where)s` has dtype %(dtype)s where complex numbers are asked for"),
    "true-or-false": mark("`%(where)s` has dtype %(dtype)s where true or false is asked for"),
    "whole": mark("`%(where)s` has dtype %(dtype)s where whole numbers are asked for"),
}


def _coarseness(dtype: str) -> int:
    order = ("float64", "complex128", "float32", "complex64", "float16", "bfloat16")
    return order.index(dtype) if dtype in order else -1


def _family(dtype: str) -> str:
    if "float" in dtype:
        return "floating-point"
    return "complex" if dtype.startswith("complex") else "true-or-false" if dtype == "bool" else "whole"
