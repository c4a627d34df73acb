"""Pictures are well-formed, finite and inert, whatever a submission's numbers and names are."""

from __future__ import annotations

import math
import re
from xml.etree import ElementTree as ET

import pytest

from grader.model import Curve, Descent, Elements, Graph, Reached
from grader.report.pictures import draw_curve, draw_descent, draw_elements, draw_graph
from grader.report.words import ENGLISH

ODD = (math.inf, -math.inf, math.nan, 1e300, -1e300, 1e-320, 0.0)
LINE = (("X", (0.5, 0.9, 1.4, 1.8)), ("Y", (2.0, 3.8, 5.0, 7.2)))
MARKUP = '"><script>alert(1)</script>'


def parsed(picture: str | None) -> ET.Element:
    """The drawing as XML, with a name and a description, and nothing in it that is no number."""
    assert picture is not None
    root = ET.fromstring(picture)
    labelled = root.attrib["aria-labelledby"].split()
    assert labelled == [root[0].attrib["id"], root[1].attrib["id"]]
    assert ("img", "title", "desc") == (root.attrib["role"], root[0].tag, root[1].tag)
    assert root[0].text
    assert root[1].text
    for element in root.iter():
        for name, value in element.attrib.items():
            if name not in {"class", "id", "aria-labelledby", "role"}:
                assert not re.search(r"nan|inf", value), (element.tag, name, value)
    return root


def texts(root: ET.Element) -> list[str]:
    return [element.text or "" for element in root.iter("text")]


@pytest.mark.parametrize("odd", ODD)
def test_a_curve_breaks_where_a_loss_is_no_number(odd: float) -> None:
    """A loss that cannot be drawn leaves a gap; the numbers around it are drawn."""
    wanted = tuple((float(step), 1.0 / step) for step in range(1, 9))
    given = tuple((step, odd if step == 4 else loss) for step, loss in wanted)
    root = parsed(draw_curve(Curve(expected=wanted, observed=given), "a", ENGLISH))
    lines = [each for each in root.iter("polyline") if "observed" in each.attrib["class"]]
    assert (1 if math.isfinite(odd) else 2) == len(lines)


@pytest.mark.parametrize("given", [(1.7e308, -1.7e308), (1e308, 1.0), (math.inf, -1e308), (-1e308,), (math.nan,)])
def test_losses_further_apart_than_a_float_are_drawn(given: tuple[float, ...]) -> None:
    """Any losses give a picture: those that no scale holds leave it, the reference's are in it."""
    wanted = tuple((float(step), 1.0 / step) for step in range(1, 9))
    root = parsed(draw_curve(Curve(expected=wanted, observed=tuple(enumerate(given, 1))), "a", ENGLISH))
    assert 1 == len([each for each in root.iter("polyline") if "expected" in each.attrib["class"]])


def test_a_long_fall_has_a_logarithmic_scale() -> None:
    """Losses over several powers of ten are drawn on a logarithmic scale, and the picture says so."""
    fall = tuple((float(step), 10.0**-step) for step in range(1, 6))
    flat = tuple((float(step), 1.0 + 0.1 * step) for step in range(1, 6))
    assert "loss, logarithmic scale" in texts(parsed(draw_curve(Curve(expected=fall, observed=fall), "a", ENGLISH)))
    assert "loss" in texts(parsed(draw_curve(Curve(expected=flat, observed=flat), "a", ENGLISH)))


@pytest.mark.parametrize("far", [3.0, -1e5, 1e30, -1e300])
def test_a_path_that_runs_away_stays_in_its_window(far: float) -> None:
    """However far a path leads, the window follows it only so far, and the contours stay."""
    way = ((0.0, 0.0), (2.0, 1.0), (3.79, 0.14))
    descent = Descent(
        names=("a", "b"),
        loss="mean((a*X + b - Y)**2)",
        arguments=LINE,
        expected=way,
        observed=((0.0, 0.0), (far, -far)),
    )
    root = parsed(draw_descent(descent, "a", ENGLISH))
    assert [each for each in root.iter("path") if each.attrib["class"] == "band"]
    assert len(draw_descent(descent, "a", ENGLISH)) < 20_000


@pytest.mark.parametrize("far", [1.5, 1e6, -1e200])
def test_one_parameter_walks_on_its_loss(far: float) -> None:
    """For one parameter the loss itself is the ground."""
    descent = Descent(
        names=("w",), loss="(w - 2)**2", arguments=(), expected=((1.0,), (1.2,), (1.36,)), observed=((1.0,), (far,))
    )
    root = parsed(draw_descent(descent, "a", ENGLISH))
    assert [each for each in root.iter("polyline") if each.attrib["class"] == "slope"]


def test_wrong_elements_show_both_numbers() -> None:
    """A wrong cell is marked and names what was expected; a right one does not."""
    elements = Elements(
        label=MARKUP,
        case="c",
        expected=((1.0, 2.0),),
        observed=((1.0, math.nan),),
        wrong=((False, True),),
    )
    root = parsed(draw_elements(elements, "a", ENGLISH))
    assert ["0", "1", "0", "1", "nan", "≠ 2"] == texts(root)
    assert 1 == sum(each.attrib["class"] == "cell off" for each in root.iter("rect"))


def test_names_in_a_graph_stay_text() -> None:
    """What a submission calls its nodes becomes no element."""
    graph = Graph(nodes=(MARKUP, "AccumulateGrad"), edges=((0, 1),), leaves={1: MARKUP})
    picture = draw_graph(Reached(path="result", graph=graph, expected_leaves=("x",)), "a", ENGLISH)
    root = parsed(picture)
    assert set() == {each.tag for each in root.iter()} & {"script"}
    assert "<script" not in str(picture)


def test_a_leaf_that_is_not_reached_is_shown() -> None:
    """Where the graph broke off, the leaf it should lead to stands apart and is named so."""
    graph = Graph(nodes=("MulBackward0", "AccumulateGrad"), edges=((0, 1),), leaves={1: "?"})
    root = parsed(draw_graph(Reached(path="result", graph=graph, expected_leaves=("x",)), "a", ENGLISH))
    assert {"x", "not reached", "a new leaf", "×", "result"} <= set(texts(root))
    nothing = parsed(draw_graph(Reached(path="result", graph=None, expected_leaves=("x",)), "a", ENGLISH))
    assert ["result", "x", "not reached"] == texts(nothing)
    assert [] == list(nothing.iter("line"))


def test_a_graph_that_lies_is_drawn_or_left_out() -> None:
    """Rings, self-loops and unreachable nodes end; too many nodes are not drawn."""
    ring = Graph(nodes=("A", "B", "C"), edges=((0, 1), (1, 0), (1, 1), (2, 2)), leaves={7: "x"})
    parsed(draw_graph(Reached(path="result", graph=ring, expected_leaves=()), "a", ENGLISH))
    chain = Graph(nodes=("A",) * 60, edges=tuple((n, n + 1) for n in range(59)), leaves={})
    assert draw_graph(Reached(path="result", graph=chain, expected_leaves=()), "a", ENGLISH) is None


@pytest.mark.parametrize(
    ("observed", "expected", "shown"),
    [
        (1.0004, 1.0, ["1.0004", "≠ 1"]),
        (0.333333, 1 / 3, ["0.333333", "≠ 0.333333"]),
        (2.0, 3.0, ["2", "≠ 3"]),
        (-0.0, 1e-9, ["0", "≠ 1e−09"]),
        (math.inf, -math.inf, ["inf", "≠ −inf"]),
    ],
)
def test_a_wrong_element_looks_wrong(observed: float, expected: float, shown: list[str]) -> None:
    """Two numbers that differ are written with as many digits as it takes, and no zero has a sign."""
    elements = Elements(label="l", case="c", expected=((expected,),), observed=((observed,),), wrong=((True,),))
    assert shown == texts(parsed(draw_elements(elements, "a", ENGLISH)))[2:]


@pytest.mark.parametrize(
    ("node", "shown"),
    [
        ("PowBackward0", "power"),
        ("MeanBackward1", "Mean"),
        ("MulBackward0", "×"),
        ("Log10Backward0", "Log10"),
        ("Mine", "Mine"),
    ],
)
def test_an_operation_has_its_short_name(node: str, shown: str) -> None:
    """Whichever of its backward formulas PyTorch took."""
    graph = Graph(nodes=(node, "AccumulateGrad"), edges=((0, 1),), leaves={1: "?"})
    root = parsed(draw_graph(Reached(path="result", graph=graph, expected_leaves=()), "a", ENGLISH))
    assert shown in texts(root)
    assert f"From the result back: {shown}. It starts at: a new leaf." == root[1].text
