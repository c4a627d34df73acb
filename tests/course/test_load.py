"""Every mistake an author can make is one sentence: file, line, what, which value, what to do."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from grader.course import load_course
from grader.course.load import load_exercise
from grader.errors import SpecError
from grader.judge.checks import KINDS
from tests.course.samples import SPEC, load_text, with_input, write_spec


def check(text: str) -> str:
    return SPEC.replace("  - compare: result", f"  - {text}")


def top(text: str) -> str:
    return SPEC.replace("cases:", f"{text}\ncases:")


SCRIPT = "title: t\nprompt: p\nscript: [a]\ncases: [{}]\nchecks:\n  - compare: a\n"


def script(names: str) -> str:
    return SPEC.replace('signature: "slope(x: float) -> float"', f"script: [{names}]")


def signature(text: str) -> str:
    return SPEC.replace('"slope(x: float) -> float"', text)


FIELDS = {
    "unknown field": (
        top("poinst: 3"),
        4,
        "no field 'poinst'; did you mean points? the fields are title, prompt, points",
    ),
    "unknown field of a case": (
        SPEC.replace("  - args: {x: 3.0}", "  - nmae: a\n    args: {x: 3.0}"),
        5,
        "no field 'cases.0.nmae'; did you mean name? the fields are name, hidden, args",
    ),
    "unknown field of limits": (
        top("limits: {seconds: 3}"),
        4,
        "no field 'limits.seconds'; did you mean wall_seconds? the fields are wall_seconds, memory_mb",
    ),
    "unknown field of a check": (
        check("compare: result\n    tol: 1"),
        10,
        "no field 'checks.0.tol'; did you mean rtol? the fields are atol, rtol, name",
    ),
    "no title": (SPEC.replace("title: The slope of a square\n", ""), 1, "the field 'title' is missing; add it"),
    "no checks": (SPEC.split("checks:")[0], 1, "the field 'checks' is missing; add it"),
    "empty checks": (SPEC.split("checks:")[0] + "checks: []\n", 8, "checks is []: list should have at least 1 item"),
    "no cases": (SPEC.replace("cases:", "case:"), 1, "add it, or correct 'case', which is no field"),
    "number as title": (SPEC.replace("The slope of a square", "3"), 1, "title is 3: input should be a valid string"),
    "empty title": (SPEC.replace("The slope of a square", '""'), 1, "title is '': string should have at least 1"),
    "text as points": (top("points: many"), 4, "points is 'many': input should be a valid number"),
    "negative points": (top("points: -1"), 4, "points is -1: input should be greater than 0"),
    "nan points": (top("points: .nan"), 4, "points is nan"),
    "infinite points": (top("points: .inf"), 4, "points is inf"),
    "text as concepts": (top("concepts: slope"), 4, "concepts is 'slope': input should be a valid list"),
    "unknown credit": (top("credit: half"), 4, "credit is 'half': input should be 'checks' or 'cases'"),
    "no time": (top("limits: {wall_seconds: 0}"), 4, "limits.wall_seconds is 0: input should be greater than 0"),
    "nan time": (top("limits: {wall_seconds: .nan}"), 4, "limits.wall_seconds is nan"),
    "number as limits": (top("limits: 3"), 4, "limits is 3: input should be a mapping, like {key: value}"),
    "no hidden case": (
        SPEC.replace("hidden: 2", "hidden: 0"),
        6,
        "cases.1.hidden is 0: input should be greater than 0",
    ),
    "half a hidden case": (SPEC.replace("hidden: 2", "hidden: 1.5"), 6, "cases.1.hidden is 1.5"),
    "too many calls": (
        SPEC.replace("hidden: 2", "hidden: 100\n    args: {x: 1}\n  - hidden: 100"),
        4,
        "more than 200 calls in all; lower",
    ),
}

SIGNATURES = {
    "neither function nor script": (SPEC.replace("signature:", "starter:"), 1, "give either `signature`"),
    "function and script": (top("script: [xt]"), 4, "give either `signature`"),
    "number as key": (top("5: 1"), 4, "the key 5 must be text; quote it"),
    "nothing as key": (top("null: 1"), 4, "the key None must be text; quote it"),
    "word of Python": (
        script("class"),
        3,
        "'class' is no variable name",
    ),
    "a script again": (
        SCRIPT + "  - {property: repeatable, of: a}\n",
        7,
        "a script is run once, and this check needs further calls; ask for a function",
    ),
    "variable twice": (
        script("a, a"),
        3,
        "'a' stands twice in script",
    ),
    "what is printed": (
        script("stdout"),
        3,
        "'stdout' is no variable",
    ),
    "no whole number": (SPEC.replace("x: float", "x: int"), 5, "'3.0' is no int; write a number or a draw"),
    "no support file": (top("support: {}"), 4, "square_slope_support.py cannot be read"),
    "endless formula": (
        top(f"pictures: {{path: {{loss: '{'-' * 400}a', parameters: {{a: result}}}}}}"),
        4,
        "a formula of 401 signs; keep it under 300",
    ),
    "no parentheses": (signature("slope"), 3, "'slope' is no signature; write one like slope(x: float) -> float"),
    "open": (signature('"slope(x"'), 3, "is no signature"),
    "statements": (signature('"f(x): pass\\nimport os\\ndef slope(x)"'), 3, "is no signature"),
    "a body": (signature('"slope(x): pass; import os #"'), 3, "is no signature"),
    "star": (signature('"slope(*x)"'), 3, "only plain positional parameters can be called; drop the others"),
    "keyword only": (signature('"slope(*, x)"'), 3, "only plain positional parameters"),
    "positional only": (signature('"slope(x, /)"'), 3, "only plain positional parameters"),
    "twice": (signature('"slope(x, x)"'), 3, "names a parameter twice; rename one"),
    "number": (signature("3"), 3, "signature is 3: input should be a valid string"),
    "argument not in signature": (SPEC.replace("{x: 3.0}", "{y: 3.0}"), 5, "'y' is not in the signature; it takes x"),
    "missing argument": (SPEC.replace("{x: 3.0}", "{}"), 5, "the argument 'x' is missing; every parameter needs one"),
    "missing args": (SPEC.replace("- args: {x: 3.0}", "- {}"), 5, "the argument 'x' is missing"),
    "argument of a script": (
        SPEC.replace('signature: "slope(x: float) -> float"', "script: [xt]"),
        5,
        "a script or a function without",
    ),
    "no variable name": (
        SPEC.replace('signature: "slope(x: float) -> float"', "script: [x t]"),
        3,
        "'x t' is no variable",
    ),
}

CHECKS = {
    "unknown kind": (
        check("compares: result"),
        9,
        "exactly one kind, and this has ['compares']; did you mean compare? the kinds are attached",
    ),
    "two kinds": (check("compare: result\n    attached: result"), 9, "and this has ['attached', 'compare']"),
    "no kind": (check("{}"), 9, "a check names exactly one kind"),
    "text as check": (check("compare"), 9, "checks.0 is 'compare': input should be a mapping, like {key: value}"),
    "no such argument": (
        check("gradient: result\n    to: args[1]"),
        9,
        "'args[1]' is no argument of the call; it takes x",
    ),
    "field of a field": (
        check("source: {at_most: {line: 3}}"),
        9,
        "'checks.0.source.at_most.line'; did you mean lines? the fields are slice_writes, loops",
    ),
    "endless factor": (check("{cost: ops, times: .inf}"), 9, "checks.0.times is inf: input should be a finite number"),
    "one of two types": (check("largest_tensor: 0"), 9, "checks.0.largest_tensor is 0: input should be greater than 0"),
    "negative tolerance": (
        check("compare: result\n    atol: -1.0e-3"),
        10,
        "checks.0.atol is -0.001: input should be great",
    ),
    "nan tolerance": (check("compare: result\n    atol: .nan"), 10, "checks.0.atol is nan: input should be a finite"),
    "infinite tolerance": (
        check("compare: result\n    rtol: .inf"),
        10,
        "checks.0.rtol is inf: input should be a finite",
    ),
    "negative check points": (check("compare: result\n    points: -2"), 10, "checks.0.points is -2"),
    "nothing earns points": (
        check("compare: result\n    points: 0"),
        8,
        "no check has points; give one of them points",
    ),
    "open path": (check('compare: "result["'), 9, "'result[' is no path from '[' on; write one like"),
    "empty path": (check('compare: ""'), 9, "'' is no path; write one like result[0]"),
    "negative index": (check('compare: "result[-1]"'), 9, "is no path from '[-1]' on"),
    "unknown root": (check("compare: reslt"), 9, "'reslt' starts at 'reslt'; it can start at args, result"),
    "list as path": (check("compare: [result]"), 9, "checks.0.compare is ['result']: input should be a valid string"),
    "no other end": (check("gradient: result"), 9, "the field 'checks.0.to' is missing; add it"),
    "bad other end": (check("gradient: result\n    to: arg"), 9, "'arg' starts at 'arg'; it can start at args, result"),
    "no leaves": (check("leaves: result\n    only: []"), 10, "checks.0.only is []: list should have at least 1"),
    "one of two": (check("shares_storage: [result]"), 9, "checks.0.shares_storage is ['result']: list should have"),
    "neither used nor unused": (check("autograd: never"), 9, "checks.0.autograd is 'never': input should be 'used' or"),
}

INPUTS = {
    "text": ("three", 5, "'three' is no float; write a number or a draw"),
    "true": ("true", 5, "'True' is no float"),
    "null": ("null", 5, "'None' is no float"),
    "list": ("[1, 2]", 5, "'[1, 2]' is no float"),
    "beyond floats": ("1" + "0" * 400, 5, "beyond every float; write a smaller one"),
    "unknown kind": (
        "{unifrom: [0, 1]}",
        5,
        "an input names exactly one kind, and this has ['unifrom']; did you mean uniform? the kinds are tensor",
    ),
    "two kinds": ("{uniform: [0, 1], normal: [0, 1]}", 5, "this has ['uniform', 'normal']"),
    "unknown field": (
        "{uniform: [0, 1], digit: 2}",
        5,
        "no field 'cases.0.args.x.digit'; did you mean digits? the fields are shape",
    ),
    "empty range": ("{uniform: [4, 4]}", 5, "[4.0, 4.0] must go from a smaller to a larger number"),
    "backward range": ("{uniform: [4, -4]}", 5, "[4.0, -4.0] must go from a smaller to a larger number"),
    "half a range": ("{uniform: [4]}", 5, "uniform is [4]: list should have at least 2"),
    "nan range": ("{uniform: [.nan, 4]}", 5, "uniform.0 is nan: input should be a finite number"),
    "infinite range": ("{uniform: [0, .inf]}", 5, "uniform.1 is inf: input should be a finite number"),
    "range beyond floats": ("{uniform: [-1.0e+308, 1.0e+308]}", 5, "wider than a float; choose a narrower range"),
    "range beyond its dtype": (
        "{uniform: [0, 1.0e+300], shape: [9]}",
        5,
        "do not fit its dtype; choose a narrower range",
    ),
    "impossible away_from": (
        "{uniform: [0, 1], away_from: [0.5], margin: 5}",
        5,
        "no draw keeps 5.0 away from [0.5]; widen the range",
    ),
    "no spread": ("{normal: [0, 0]}", 5, "the second must be > 0"),
    "backward integers": ("{integers: [3, 1]}", 5, "integers [3, 1] must go from a smaller to a larger number"),
    "fractional integers": ("{integers: [0.5, 3]}", 5, "integers.0 is 0.5: input should be a valid integer"),
    "integers beyond 64 bits": ("{integers: [0, 99999999999999999999]}", 5, "integers.1 is 99999999999999999999"),
    "no choice": ("{choice: []}", 5, "choice is []: list should have at least 1 item"),
    "empty shape": ("{uniform: [0, 1], shape: [0]}", 5, "shape.0 is 0: input should be greater than 0"),
    "huge shape": (
        "{uniform: [0, 1], shape: [100000, 100000]}",
        5,
        "holds more than 1000000 elements; make it smaller",
    ),
    "shape past 64 bits": ("{uniform: [0, 1], shape: [4294967296, 4294967296]}", 5, "holds more than 1000000 elements"),
    "shape of too many sizes": ("{uniform: [0, 1], shape: [1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]}", 5, "at most 16"),
    "tracked integers": ("{integers: [0, 1], requires_grad: true}", 5, "int64 cannot require a gradient; use float32"),
    "unknown dtype": ("{uniform: [0, 1], dtype: half}", 5, "dtype is 'half': input should be 'float32'"),
    "ragged tensor": ("{tensor: [[1, 2], [3]]}", 5, "'[[1, 2], [3]]' is no rectangular nesting of numbers"),
    "text in a tensor": ("{tensor: [1, a]}", 5, "is no rectangular nesting of numbers"),
    "nothing in a tensor": ("{tensor: null}", 5, "'None' is no rectangular nesting of numbers; write one"),
    "nothing among numbers": ("{tensor: [1, null]}", 5, "'[1, None]' is no rectangular nesting of numbers; write one"),
    "texts in a tensor": ("{tensor: [a], dtype: bool}", 5, "is no rectangular nesting of numbers; write one"),
    "tensor beyond its dtype": ("{tensor: [99999999999999999999], dtype: int64}", 5, "holds a number beyond int64"),
    "parts of whole numbers": ("{tensor: [0.5], dtype: int64}", 5, "'[0.5]' holds numbers that are not whole"),
    "parts of such, drawn": (
        "{one_of_each: [0.5, 1.5], shape: [4]}",
        5,
        "are not all whole, and dtype is int64",
    ),
    "points without end": ("{linspace: [-1.0e+308, 1.0e+308, 3]}", 5, "is wider than a float"),
    "deviation without end": ("{normal: [0, 1.0e+308], shape: [99]}", 5, "beyond every float; choose a narrower range"),
    "int beyond the wire": (f"{{choice: [{'9' * 1500}]}}", 5, "the number 99999999999999999999… has too many digits"),
    "tensor of another shape": ("{tensor: [1, 2, 3], shape: [2, 2]}", 5, "which shape [2, 2] does not hold"),
    "no step": ("{arange: [0, 1, 0]}", 5, "is [start, stop, step] and must reach its stop"),
    "wrong way": ("{arange: [0, -1, 1]}", 5, "must reach its stop"),
    "nan step": ("{arange: [0, 1, .nan]}", 5, "arange.2 is nan: input should be a finite number"),
    "tiny step": ("{arange: [0, 1, 1.0e-9]}", 5, "must reach its stop"),
    "arange of another shape": ("{arange: [0, 1, 0.1], shape: [3, 3]}", 5, "gives 10 numbers, which shape [3, 3]"),
    "line over nothing": ("{linear: {x: X, slope: 2}}", 5, "needs an earlier tensor argument, and 'X' is none"),
    "line without slope": ("{linear: {x: x}}", 5, "the field 'cases.0.args.x.linear.slope' is missing"),
    "unknown field of a line": ("{linear: {x: x, slop: 2}}", 5, "linear.slop"),
    "unknown function": ("{function: sinh}", 5, "function is 'sinh': input should be 'sin', 'cos'"),
    "backward rate": ("{function: sin, rate: [3, 2]}", 5, "[3.0, 2.0] must go from a smaller to a larger number"),
    "empty polynomial": ("{polynomial: []}", 5, "polynomial is []: list should have at least 1 item"),
}

MISTAKES = {
    **{f"field: {name}": row for name, row in FIELDS.items()},
    **{f"signature: {name}": row for name, row in SIGNATURES.items()},
    **{f"check: {name}": row for name, row in CHECKS.items()},
    **{f"input: {name}": (with_input(text), line, sentence) for name, (text, line, sentence) in INPUTS.items()},
}


@pytest.mark.parametrize(("content", "line", "sentence"), MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_one_sentence(tmp_path: Path, content: str, line: int, sentence: str) -> None:
    """Each mistake is named with its file, its line, its value and a remedy, in one line of text."""
    spec = write_spec(tmp_path, content)
    with pytest.raises(SpecError) as caught:
        load_exercise(spec, KINDS)
    assert (spec, line) == (caught.value.path, caught.value.line)
    assert sentence in caught.value.message
    assert f"{spec}:{line}: {caught.value.message}" == str(caught.value)
    assert re.fullmatch(r"[^\n]{1,600}", caught.value.message)


@pytest.mark.parametrize("text", ["[[1, 2], [3]]", "text", "[a]", "null", "2.0e+300"])
def test_a_tensor_argument_must_be_a_nesting_of_numbers(tmp_path: Path, text: str) -> None:
    """A literal for a tensor parameter is rectangular, and of numbers."""
    with pytest.raises(SpecError, match=r":5: .* (is no rectangular nesting of numbers|holds a number beyond float32)"):
        load_text(tmp_path, with_input(text, "Tensor"))


@pytest.mark.parametrize("name", ["square-slope", "for", "1st", "a b"])
def test_an_id_must_be_a_module_name(tmp_path: Path, name: str) -> None:
    """A spec is called like the Python file that is handed in."""
    spec = write_spec(tmp_path, SPEC, name)
    with pytest.raises(SpecError, match=f"{name!r} cannot be a Python file's name; rename the spec"):
        load_exercise(spec, KINDS)


def test_a_missing_reference_is_named(tmp_path: Path) -> None:
    """A spec without its reference says which file to write."""
    spec = write_spec(tmp_path, SPEC)
    (tmp_path / "reference" / "square_slope.py").unlink()
    with pytest.raises(SpecError, match=r"square_slope\.py cannot be read \(No such file or directory\); write it"):
        load_exercise(spec, KINDS)


def test_a_folder_without_exercises_is_named(tmp_path: Path) -> None:
    """A folder that is no course says how to name one."""
    with pytest.raises(SpecError, match=r"no exercises/\*\.yaml here; name a course folder with --course"):
        load_course(tmp_path, KINDS)


def test_a_course_is_in_the_order_of_its_files(tmp_path: Path) -> None:
    """Exercises come by id, and `only` keeps that order."""
    for name in ("b", "c", "a"):
        write_spec(tmp_path, SPEC, name)
    course = load_course(tmp_path, KINDS)
    assert ["a", "b", "c"] == [exercise.id for exercise in course.exercises]
    assert ["a", "c"] == [exercise.id for exercise in course.only(["c", "a"]).exercises]


def test_an_unknown_exercise_lists_those_there_are(tmp_path: Path) -> None:
    """`--only` with a misspelt id says which ids there are."""
    write_spec(tmp_path, SPEC)
    with pytest.raises(SpecError, match="no exercise 'slope'; there are square_slope"):
        load_course(tmp_path, KINDS).only(["slope"])


def test_the_fingerprint_follows_spec_and_reference(tmp_path: Path) -> None:
    """A change of either file changes the fingerprint; loading again does not."""
    first = load_text(tmp_path, SPEC).fingerprint
    again = load_text(tmp_path, SPEC).fingerprint
    other_spec = load_text(tmp_path, SPEC + "\n").fingerprint
    spec = write_spec(tmp_path, SPEC)
    (tmp_path / "reference" / "square_slope.py").write_text("pass\n")
    other_reference = load_exercise(spec, KINDS).fingerprint
    assert first == again
    assert 3 == len({first, other_spec, other_reference})


def test_inputs_may_not_change_unless_said(tmp_path: Path) -> None:
    """A function exercise gets the check that its inputs stay as they were, unless it opts out."""
    assert ["compare", "unchanged"] == [check.kind for check in load_text(tmp_path, SPEC).checks]
    assert ["compare"] == [check.kind for check in load_text(tmp_path, top("inputs_may_change: true")).checks]


def test_a_whole_number_for_a_float_becomes_one(tmp_path: Path) -> None:
    """`x: 3` for a float parameter is sent as 3.0."""
    value = load_text(tmp_path, with_input("3")).cases[0].inputs["x"]
    assert (3.0, float) == (value, type(value))


def test_a_starter_is_made_from_prompt_and_signature(tmp_path: Path) -> None:
    """Without a starter of its own an exercise has one that is valid Python and defines the function."""
    source = load_text(tmp_path, SPEC).starter_source()
    assert "# Write slope(x)." == source.splitlines()[0]
    assert "def slope(x: float) -> float:\n    ...\n" in source
    compile(source, "square_slope.py", "exec")


@pytest.mark.parametrize(("text", "value"), [("1e-3", 0.001), ("2E4", 20000.0), ("-1.5e2", -150.0), ("+3.e+1", 30.0)])
def test_a_number_with_an_exponent_is_a_number(tmp_path: Path, text: str, value: float) -> None:
    """As in Python and JSON, whatever YAML 1.1 asks for; in quotes it is a text."""
    assert value == load_text(tmp_path, with_input(text)).cases[0].inputs["x"]
    assert text == load_text(tmp_path, with_input(f"'{text}'", "str")).cases[0].inputs["x"]


def test_a_mark_in_front_of_the_reference_is_none_of_it(tmp_path: Path) -> None:
    """What some editors write first is taken away; another encoding is told, with its line."""
    spec = write_spec(tmp_path, SPEC)
    reference = tmp_path / "reference" / "square_slope.py"
    text = reference.read_bytes()
    reference.write_bytes(b"\xef\xbb\xbf" + text)
    assert text == load_exercise(spec, KINDS).reference_source
    reference.write_bytes(b"x = 1\n# caf\xe9\n" + text)
    with pytest.raises(SpecError, match=r"reference/square_slope.py:2: not UTF-8 at byte 11; save the file as UTF-8"):
        load_exercise(spec, KINDS)
