"""YAML is read as plain data with lines; whatever else a file holds is one sentence with a remedy."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grader.course.load import load_exercise
from grader.course.source import MAX_SPEC_BYTES, read_yaml
from grader.errors import SpecError
from grader.judge.checks import KINDS
from tests.course.samples import SPEC, load_text, write_spec

BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{name}: &{name} [{', '.join([f'*{before}'] * 9)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)

NOT_YAML = {
    "bad indentation": (SPEC.replace("prompt:", "  prompt:"), 2, "or check the indentation"),
    "tab": (SPEC.replace("prompt:", "\tprompt:"), 2, "tab character"),
    "tab in a list": (SPEC.replace("  - args", "\t- args"), 5, "indent with spaces, not tabs"),
    "open bracket": (SPEC.replace("[-4, 4]", "[-4, 4"), 7, "check indentation"),
    "open quote": (SPEC.replace('"slope(x', 'slope"(x').replace("title: ", 'title: "'), 3, "check indentation"),
    "repeated key": (SPEC.replace("title: The", "title: A\ntitle: The"), 2, "'title' stands twice; keep one"),
    "repeated argument": (SPEC.replace("{x: 3.0}", "{x: 3.0, x: 4.0}"), 5, "'x' stands twice; keep one"),
    "second document": (SPEC + "---\n" + SPEC, 10, "another document"),
    "undefined alias": (SPEC.replace("3.0", "*three"), 5, "undefined alias"),
    "alias bomb": (BOMB, 1, "aliases within aliases"),
    "alias of itself": ("a: &a [*a]\n", 1, "aliases within aliases"),
    "deep nesting": (SPEC + "why: " + "[" * 60 + "]" * 60, 10, "nested deeper than 40; write it flatter"),
    "nesting to overflow a stack": ("[" * 100_000 + "]" * 100_000, 1, "nested deeper than 40"),
    "python object": (SPEC.replace("Write", "!!python/object:os.foo Write"), 2, "quote it if it is text"),
    "python call": ('a: !!python/object/apply:os.system ["true"]\n', 1, "remove it"),
    "python name as key": ('? !!python/name:os.system ""\n: 1\n', 1, "quote it if it is text"),
    "set": ("a: !!set {b}\n", 1, "remove it"),
    "list as key": ("title: a\n? [b]\n: 1\n", 2, "must be text; quote it"),
    "true as key": ("title: a\ntrue: 1\n", 2, "the key True must be text; quote it"),
    "float as key": ("1.5: 1\n", 1, "the key 1.5 must be text; quote it"),
    "merge key": ("<<: {title: a}\n", 1, "'<<'"),
    "date": (SPEC.replace("3.0", "2020-01-01"), 5, "'2020-01-01' cannot be read"),
    "impossible date": (SPEC.replace("3.0", "2020-13-45"), 5, "'2020-13-45' cannot be read"),
    "no such int": (SPEC.replace("3.0", "!!int three"), 5, "'three' cannot be read"),
    "empty int": (SPEC.replace("3.0", '!!int ""'), 5, "'' cannot be read"),
    "no such bool": (SPEC.replace("3.0", "!!bool maybe"), 5, "'maybe' cannot be read"),
    "no such timestamp as key": ("? !!timestamp soon\n: 1\n", 1, "'soon' cannot be read"),
    "int of many digits": (SPEC.replace("3.0", "1" + "0" * 5000), 5, "cannot be read"),
}


@pytest.mark.parametrize(("content", "line", "sentence"), NOT_YAML.values(), ids=NOT_YAML.keys())
def test_bad_yaml_is_pointed_at(tmp_path: Path, content: str, line: int, sentence: str) -> None:
    """What is no plain YAML is one sentence with file, line, what and remedy."""
    spec = write_spec(tmp_path, content)
    with pytest.raises(SpecError) as caught:
        load_exercise(spec, KINDS)
    assert f"{spec}:{line}: " == str(caught.value)[: len(f"{spec}:{line}: ")]
    assert sentence in caught.value.message
    assert "\n" not in str(caught.value)


NOT_TEXT = {
    "latin-1": ("title: a\nprompt: carré".encode("latin-1"), ":2: not UTF-8 at byte 21; save the file as UTF-8"),
    "utf-16": (SPEC.encode("utf-16"), ":1: not UTF-8 at byte 0; save the file as UTF-8"),
    "nul": ("é\né: \0".encode(), ":2: not valid YAML: the character 0x0000 cannot stand in it; remove it"),
    "bell": (SPEC.encode() + b"why: \a", ":10: not valid YAML: the character 0x0007 cannot stand in it; remove it"),
    "empty": (b"", ":1: empty; an exercise needs at least title"),
    "comment only": (b"# to do\n", ":1: empty; an exercise needs at least title"),
    "huge": (b"#" * (MAX_SPEC_BYTES + 1), f": 1048577 bytes; keep a spec under {MAX_SPEC_BYTES}"),
}


@pytest.mark.parametrize(("content", "sentence"), NOT_TEXT.values(), ids=NOT_TEXT.keys())
def test_a_file_that_is_no_text_is_named(tmp_path: Path, content: bytes, sentence: str) -> None:
    """What is no text is told with its file, a remedy, and the line where there is one."""
    spec = write_spec(tmp_path, content)
    with pytest.raises(SpecError) as caught:
        load_exercise(spec, KINDS)
    assert str(caught.value).startswith(f"{spec}{sentence}")


def test_a_folder_in_place_of_a_file_is_named(tmp_path: Path) -> None:
    """A folder called like a spec is one sentence."""
    spec = tmp_path / "exercises" / "square_slope.yaml"
    spec.mkdir(parents=True)
    with pytest.raises(SpecError, match="cannot be read \\(Is a directory\\); check the file"):
        load_exercise(spec, KINDS)


@pytest.mark.parametrize("content", ["3", "null", "- title: a", "title"])
def test_an_exercise_must_be_a_mapping(tmp_path: Path, content: str) -> None:
    """A number, a list or a text at the top is refused."""
    with pytest.raises(SpecError, match=":1: an exercise is a mapping"):
        load_text(tmp_path, content)


def test_a_byte_order_mark_is_ignored(tmp_path: Path) -> None:
    """Some editors put a mark before UTF-8; it does no harm."""
    assert "The slope of a square" == load_text(tmp_path, "\ufeff" + SPEC).title


def test_carriage_returns_are_ignored(tmp_path: Path) -> None:
    """Line ends of another system load, and lines keep their numbers."""
    assert "Write slope(x)." == load_text(tmp_path, SPEC.replace("\n", "\r\n")).prompt
    with pytest.raises(SpecError, match=":4: there is no field 'poinst'"):
        load_text(tmp_path, SPEC.replace("cases:", "poinst: 3\ncases:").replace("\n", "\r\n"))


def test_aliases_within_reason_are_kept(tmp_path: Path) -> None:
    """An alias is a plain copy."""
    path = write_spec(tmp_path, "a: &one [1, 2]\nb: *one\n")
    assert {"a": [1, 2], "b": [1, 2]} == read_yaml(path).data


def test_lines_are_known_for_every_path(tmp_path: Path) -> None:
    """A path inside the data has its line, and an unknown one that of what is around it."""
    document = read_yaml(write_spec(tmp_path, SPEC))
    observed = {where: document.line_of(where) for where in [("cases", 1, "args", "x"), ("cases", 1, "name"), ("zz",)]}
    assert {("cases", 1, "args", "x"): 7, ("cases", 1, "name"): 6, ("zz",): 1} == observed


YAML_BITS = st.lists(
    st.sampled_from(
        [
            *SPEC.splitlines(keepends=True),
            "\t",
            " ",
            "- ",
            "? ",
            ": ",
            "[",
            "]",
            "{",
            "}",
            "&a ",
            "*a",
            "!!",
            "!!int ",
            "!!bool ",
            "!!binary ",
            "!!timestamp ",
            "!!float ",
            "!!python/name:x ",
            "|\n",
            ">\n",
            '"',
            "'",
            "\n",
            "<<",
            "null",
            "~",
            "1e999",
            ".nan",
            "-.inf",
            "0o7",
            "1_0",
            "1:30",
            "x",
            "%",
            "@",
        ]
    ),
    max_size=25,
).map("".join)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    YAML_BITS.map(str.encode)
    | st.binary(max_size=60)
    | st.text(max_size=60).map(lambda t: t.encode("utf-8", "replace"))
)
def test_any_bytes_load_or_raise_a_spec_error(tmp_path: Path, content: bytes) -> None:
    """Whatever a file holds, loading it gives an exercise or a SpecError of one line."""
    error = refusal(tmp_path, content)
    assert error is None or (error.path and "\n" not in error.message)


def refusal(folder: Path, content: str | bytes) -> SpecError | None:
    try:
        load_text(folder, content)
    except SpecError as error:
        return error
    return None


VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(10**25), 10**25)
    | st.floats()
    | st.text(max_size=8)
    | st.sampled_from(["result", "x", "float32", "int64", "used", "sin", "args[0]", 0, 1, 2, 3]),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    "compare",
                    "gradient",
                    "to",
                    "leaves",
                    "only",
                    "atol",
                    "points",
                    "name",
                    "hidden",
                    "args",
                    "x",
                    "tensor",
                    "uniform",
                    "normal",
                    "integers",
                    "choice",
                    "arange",
                    "linear",
                    "function",
                    "polynomial",
                    "shape",
                    "dtype",
                    "digits",
                    "away_from",
                    "margin",
                    "slope",
                    "wall_seconds",
                ]
            ),
            inner,
            max_size=3,
        )
    ),
    max_leaves=8,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    key=st.sampled_from(
        ["title", "points", "signature", "script", "limits", "cases", "checks", "x", "x", "x", "check"]
    ),
    value=VALUES,
)
def test_any_value_anywhere_loads_or_raises_a_spec_error(tmp_path: Path, key: str, value: object) -> None:
    """Whatever stands where a value belongs, loading gives an exercise or a SpecError of one line."""
    data = yaml.safe_load(SPEC)
    if key == "x":
        data["cases"][0]["args"]["x"] = value
    elif key == "check":
        data["checks"][0] = value
    else:
        data[key] = value
    error = refusal(tmp_path, yaml.safe_dump(data))
    assert error is None or (error.path and "\n" not in error.message)
