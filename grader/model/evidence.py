"""What a report shows of the shown calls."""

from __future__ import annotations

from dataclasses import dataclass

from grader.model.observation import Graph


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownValue:
    """One value of a shown call beside the reference's. ``message`` is empty where it passed."""

    label: str
    passed: bool
    expected: str
    observed: str
    message: str = ""


@dataclass(frozen=True, kw_only=True, slots=True)
class ShownCase:
    """One shown call: its inputs as texts by name, and what came of it."""

    name: str
    inputs: tuple[tuple[str, str], ...]
    values: tuple[ShownValue, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Elements:
    """Two tensors of one shape as rows of numbers, from a shown call."""

    label: str
    case: str
    expected: tuple[tuple[float, ...], ...]
    observed: tuple[tuple[float, ...], ...]
    wrong: tuple[tuple[bool, ...], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Curve:
    """The loss over a shown call's steps: pairs of step and loss, which need not be finite."""

    expected: tuple[tuple[float, float], ...]
    observed: tuple[tuple[float, float], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Descent:
    """The way of one or two parameters over the loss in a shown call; finite numbers, the start first.

    ``loss`` is the author's formula, ``arguments`` what it needs beside the parameters.
    """

    names: tuple[str, ...]
    loss: str
    arguments: tuple[tuple[str, tuple[float, ...]], ...]
    expected: tuple[tuple[float, ...], ...]
    observed: tuple[tuple[float, ...], ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Reached:
    """The graph behind a tensor of a shown call, and the leaves that the reference's graph has."""

    path: str
    graph: Graph | None
    expected_leaves: tuple[str, ...]


@dataclass(frozen=True, kw_only=True, slots=True)
class Evidence:
    """What a report shows of the shown calls; nothing of a hidden one gets in here.

    ``tabled`` names the checks whose shown results are among the cases' values.
    """

    cases: tuple[ShownCase, ...] = ()
    more_cases: int = 0
    tabled: frozenset[str] = frozenset()
    elements: Elements | None = None
    curve: Curve | None = None
    descent: Descent | None = None
    reached: Reached | None = None
