"""Sources as tokens: what is evened out, and that hostile text costs little and harms nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.similar.fingerprints import WINDOW, K, kgrams, winnow
from grader.similar.tokens import MAX_BYTES, MAX_TOKENS, Unreadable, decode, read_tokens


def texts(source: str) -> tuple[str, ...]:
    return read_tokens(source.encode()).texts


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("a = b + 1\n", "total = first + 250\n", id="names-and-numbers"),
        pytest.param("x = 'a'\n", "x = '''b\nc'''\n", id="texts"),
        pytest.param("x = f'{a} {b!r:>{w}}'\n", "x = 'a'\n", id="formatted-texts"),
        pytest.param(
            "def f(x):\n    return x\n", 'def g(y):\n    """Doc."""\n    # c\n\n    return y\n', id="docstring"
        ),
        pytest.param("a = 1\nb = 2\n", "a = 1; b = 2;\n", id="semicolons"),
        pytest.param("f(a, b)\n", "f(a,\n\n  b)\r\n", id="line-breaks"),
        pytest.param("if a:\n    b()\n", "if a:\n\t\tb()", id="indentation"),
        pytest.param("a = 1\n", "\ufeffa = 1\n", id="byte-order-mark"),
    ],
)
def test_what_is_changed_without_thought_is_even(one: str, other: str) -> None:
    """Names, numbers, texts, comments and layout make no difference."""
    assert texts(one) == texts(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("a.backward()\n", "a.detach()\n", id="attributes"),
        pytest.param("f(lr=1)\n", "f(momentum=1)\n", id="keyword-arguments"),
        pytest.param("a = len(b)\n", "a = sum(b)\n", id="built-ins"),
        pytest.param("a + b\n", "a - b\n", id="operators"),
    ],
)
def test_what_says_something_stays(one: str, other: str) -> None:
    """The library's names and the operators tell one source from another."""
    assert texts(one) != texts(other)


def test_lines_are_those_of_the_file() -> None:
    """Each token knows its line, also after a long text."""
    tokens = read_tokens(b'"""a\nb\n"""\nx = 1\n\ny = 2\n')
    assert (4, 4, 4, 4, 6, 6, 6, 6) == tokens.lines


def test_blocks_are_functions_at_the_margin() -> None:
    """Top-level functions and classes are found by name, with decorators left outside."""
    tokens = read_tokens(
        b"import torch\n\ndef a(x):\n    def b(): pass\n    return b\n\nclass C:\n    def d(self): pass\n"
    )
    assert {"a", "C"} == set(tokens.blocks)
    first, end = tokens.blocks["a"]
    assert ("def", "x") == tokens.texts[first : first + 2]
    assert end == tokens.blocks["C"][0]


def test_function_on_one_line_is_a_block() -> None:
    """It ends with its line, and takes nothing of the next one."""
    source = (
        b"def a(x): return x\n\ndef b(x):\n    return -x\nclass C: pass\n# end\ny = a(b(1))\ndef d(x): return x; x\n"
    )
    tokens = read_tokens(source)
    words = {name: tokens.texts[first:end] for name, (first, end) in tokens.blocks.items()}
    assert ["a", "b", "C", "d"] == list(words)
    assert ("def", "x", "(", "x", ")", ":", "return", "x") == words["a"]
    assert ("class", "x", ":", "pass") == words["C"]
    assert "-" in words["b"]
    assert "-" not in words["a"]


@pytest.mark.parametrize(
    ("source", "reason"),
    [(b"a = 1\0\n", "null bytes"), (b"#" * (MAX_BYTES + 1), "larger than 200 kB")],
    ids=["null", "huge"],
)
def test_what_is_no_source_is_refused(source: bytes, reason: str) -> None:
    """Null bytes and heaps of data are left out, and it is said."""
    with pytest.raises(Unreadable, match=reason):
        read_tokens(source)


def test_other_encodings_are_compared() -> None:
    """A file in an old encoding is compared: only names and texts can hold such bytes."""
    assert texts("é = 'à'\n") == read_tokens("é = 'à'\n".encode("latin-1")).texts


@pytest.mark.parametrize("source", ["x = 1\ny = (2\n", "x = 1\n  y = 2\n z\n", "x = '''\n", "x = 1\n$?\n\\"])
def test_broken_source_is_compared_up_to_the_mistake(source: str) -> None:
    """What a mistake comes after still counts, and it is said."""
    tokens = read_tokens(source.encode())
    assert ("x", "=") == tokens.texts[:2]


def test_too_many_tokens_are_cut() -> None:
    """A file of tokens only is compared in part."""
    tokens = read_tokens(b"x\n" * (MAX_TOKENS // 2 + 100))
    assert len(tokens.texts) <= MAX_TOKENS
    assert "holds too much" in tokens.note


@given(st.binary(max_size=300))
def test_any_bytes(source: bytes) -> None:
    """Whatever bytes are handed in, there are tokens or a sentence, with a line for each."""
    try:
        tokens = read_tokens(source)
    except Unreadable:
        return
    assert len(tokens.texts) == len(tokens.lines)
    lines = decode(source).count("\n") + 1
    assert all(1 <= line <= lines for line in tokens.lines)
    assert all(0 <= first <= end <= len(tokens.texts) for first, end in tokens.blocks.values())


@given(st.lists(st.sampled_from("abcde"), max_size=60), st.lists(st.sampled_from("vwxyz"), max_size=30))
def test_a_shared_passage_is_found_wherever_it_stands(passage: list[str], around: list[str]) -> None:
    """Two runs that share K + WINDOW - 1 tokens in a row share a fingerprint."""
    one, other = kgrams([*around, *passage]), kgrams([*passage, *around, *around])
    if len(passage) >= K + WINDOW - 1:
        assert set(winnow(one).tolist()) & set(winnow(other).tolist())


def test_fingerprints_are_the_same_everywhere() -> None:
    """The hashes depend on nothing but the tokens, so pages diff clean from run to run."""
    assert [13603186293091260734] == kgrams(list("abcdefghij")).tolist()
