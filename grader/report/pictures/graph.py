"""The autograd graph behind a tensor: leaves on top, the result below, and where it broke off."""

from __future__ import annotations

import functools
import re
from collections.abc import Mapping
from typing import Final, TypeAlias

import numpy as np
from markupsafe import Markup

from grader.model import Graph, Reached
from grader.report.pictures.canvas import Canvas, Point
from grader.report.words import Words

MAX_NODES: Final = 40
_WIDTH: Final = 104
_HEIGHT: Final = 58
_BOX: Final = 32
_GAP: Final = 14
_MARGIN: Final = 8
_LEAF: Final = "AccumulateGrad"
_Drawn: TypeAlias = "tuple[tuple[str, ...], tuple[tuple[int, int], ...], tuple[tuple[int, str], ...]]"
# PyTorch numbers the ways to differentiate one operation: a mean over a dimension is MeanBackward1.
_BACKWARD: Final = re.compile(r"Backward\d*$")
_SIGNS: Final = {"Add": "+", "Sub": "−", "Mul": "×", "Div": "÷", "Neg": "−", "Pow": "power", "Mm": "@", "Dot": "dot"}


def draw_graph(reached: Reached, name: str, words: Words) -> Markup | None:
    """The picture; None for a graph too large to be looked at."""
    graph = reached.graph
    if graph is None:
        return _draw(reached.path, None, reached.expected_leaves, name, words)
    if graph.truncated or len(graph.nodes) > MAX_NODES:
        return None
    hashable = (graph.nodes, graph.edges, tuple(graph.leaves.items()))
    return _draw(reached.path, hashable, reached.expected_leaves, name, words)


@functools.lru_cache(maxsize=256)
def _draw(path: str, drawn: _Drawn | None, expected_leaves: tuple[str, ...], name: str, words: Words) -> Markup:
    graph = Graph(nodes=drawn[0], edges=drawn[1], leaves=dict(drawn[2])) if drawn else None
    reached = Reached(path=path, graph=graph, expected_leaves=expected_leaves)
    absent = _absent(reached)
    depths = _depths(graph) if graph is not None else {}
    rows: list[list[int]] = [[] for _ in range(max(depths.values(), default=-1) + 1)]
    for node, depth in depths.items():
        rows[depth].append(node)
    rows = _untangled(rows, graph)
    top = [*range(len(absent))]
    across = max([1, *map(len, rows)])
    # What was not reached stands beside the leaves, in the top row.
    across = max(across, (len(rows[-1]) if rows else 0) + len(top))
    down = max(2, len(rows) + 1)
    width, height = across * _WIDTH + 2 * _MARGIN, down * _HEIGHT + 2 * _MARGIN
    canvas = Canvas(
        width,
        height,
        name=name,
        kind="graph",
        title=words("The graph that autograd recorded behind %(path)s", path=reached.path),
        description=_described(reached, absent, words),
    )
    places = _places(rows, down, width, len(absent))
    result = (width / 2, _MARGIN + (down - 0.5) * _HEIGHT)
    if graph is not None:
        for start, end in graph.edges:
            if start in places and end in places:
                _arrow(canvas, places[end], places[start])
        _arrow(canvas, places[0], result)
        for node, place in places.items():
            _node(canvas, graph, node, place, reached, words)
    _box(canvas, result, reached.path, "result" if graph is not None else "result broken")
    shown = len(rows[-1]) if rows else 0
    for position, leaf in enumerate(absent):
        total = shown + len(absent)
        place = (width * (shown + position + 0.5) / total, _MARGIN + 0.5 * _HEIGHT)
        _box(canvas, place, leaf, "leaf broken")
        canvas.text(place[0], place[1] + _BOX / 2 + 13, words("not reached"), "note", "middle")
    return canvas.markup()


def _absent(reached: Reached) -> list[str]:
    have = set(reached.graph.leaves.values()) if reached.graph is not None else set()
    return [leaf for leaf in dict.fromkeys(reached.expected_leaves) if leaf not in have]


def _described(reached: Reached, absent: list[str], words: Words) -> str:
    if reached.graph is None:
        return words("There is none: no operation was recorded, so nothing leads back from it.")
    operations = [_operation(node) for node in reached.graph.nodes if node != _LEAF]
    leaves = ", ".join(sorted(_leaf(leaf, words) for leaf in reached.graph.leaves.values()))
    parts = [
        words("From the result back: %(operations)s.", operations=", ".join(operations)),
        words("It starts at: %(leaves)s.", leaves=leaves or words("no leaf")),
    ]
    if absent:
        parts.append(words("Not reached: %(leaves)s.", leaves=", ".join(absent)))
    return " ".join(parts)


def _operation(node: str) -> str:
    stem = _BACKWARD.sub("", node)
    return _SIGNS.get(stem, stem)


def _depths(graph: Graph) -> dict[int, int]:
    """How far each node lies above the result, by the longest way; edges in a ring are left out."""
    depths = {0: 0}
    following: dict[int, list[int]] = {}
    for start, end in graph.edges:
        following.setdefault(start, []).append(end)
    # As often as there are nodes is enough where there is no ring, and ends where there is.
    for _ in graph.nodes:
        changed = False
        for start, ends in following.items():
            for end in ends:
                if start in depths and depths.get(end, -1) < depths[start] + 1 < len(graph.nodes):
                    depths[end] = depths[start] + 1
                    changed = True
        if not changed:
            break
    deepest = max(depths.values())
    return {node: deepest if graph.nodes[node] == _LEAF else depth for node, depth in depths.items()}


def _untangled(rows: list[list[int]], graph: Graph | None) -> list[list[int]]:
    """Each row in the order of what it flows into, so that few arrows cross."""
    if graph is None:
        return rows
    order: dict[int, float] = {}
    for row in rows:
        for node in row:
            below = [order[start] for start, end in graph.edges if end == node and start in order]
            order[node] = sum(below) / len(below) if below else 0.0
        row.sort(key=lambda node: (order[node], node))
        for position, node in enumerate(row):
            order[node] = (position + 0.5) / len(row)
    return rows


def _places(rows: list[list[int]], down: int, width: float, absent: int) -> Mapping[int, Point]:
    places = {}
    for depth, row in enumerate(rows):
        beside = absent if depth == len(rows) - 1 else 0
        for position, node in enumerate(row):
            x = width * (position + 0.5) / (len(row) + beside)
            places[node] = (x, _MARGIN + (down - 1.5 - depth) * _HEIGHT)
    return places


def _node(canvas: Canvas, graph: Graph, node: int, place: Point, reached: Reached, words: Words) -> None:
    if node not in graph.leaves:
        _box(canvas, place, _operation(graph.nodes[node]), "operation")
        return
    leaf = graph.leaves[node]
    known = leaf in reached.expected_leaves
    _box(canvas, place, _leaf(leaf, words), "leaf" if known else "leaf strange")


def _leaf(leaf: str, words: Words) -> str:
    return leaf if leaf != "?" else words("a new leaf")


def _box(canvas: Canvas, place: Point, text: str, kind: str) -> None:
    x, y = place
    short = text if len(text) <= 12 else text[:11] + "…"
    wide = min(_WIDTH - _GAP, max(38.0, 7.4 * len(short) + 18))
    round_by = 5 if "operation" not in kind else _BOX / 2
    canvas.rect(x - wide / 2, y - _BOX / 2, wide, _BOX, f"node {kind}", round_by=round_by)
    canvas.text(x, y + 4.5, short, f"name {kind}", "middle")


def _arrow(canvas: Canvas, start: Point, end: Point) -> None:
    x, y = end[0], end[1] - _BOX / 2 - 1
    canvas.line((start[0], start[1] + _BOX / 2), (x, y - 4), "arrow")
    canvas.area([np.array([(x, y), (x - 3.5, y - 7), (x + 3.5, y - 7)])], "head")
