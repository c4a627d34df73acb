"""Where hand-ins match: the same passage has one number on both sides."""

from __future__ import annotations

import time

from grader.similar.fingerprints import kgrams
from grader.similar.handins import Passage
from grader.similar.regions import mark
from grader.similar.tokens import MAX_TOKENS, read_tokens

ONE = "def slope(x):\n    y = sorted(x)[0] + len(x)\n    return abs(y) if y else -max(x)\n"


def passage(source: str) -> Passage:
    tokens = read_tokens(source.encode())
    return Passage(exercise="slope", file="slope.py", texts=tokens.texts, lines=tokens.lines, whole=True)


def test_moved_passage_has_one_number() -> None:
    """What stands elsewhere on the other side bears the same number there."""
    first, second = passage(ONE), passage(f"import torch\n\n{ONE}")
    (one,), (other,) = mark([first], [second], set(kgrams(first.texts).tolist()))
    assert {1: 1, 2: 1, 3: 1} == one.regions
    assert {3: 1, 4: 1, 5: 1} == other.regions


def test_table_of_data_takes_linear_time() -> None:
    """A passage that repeats itself thousands of times is found at once, each time."""
    count = 4 * MAX_TOKENS
    table = Passage(exercise="slope", file="slope.py", texts=("0", ",") * (count // 2), lines=(1,) * count, whole=True)
    before = time.process_time()
    (one,), (other,) = mark([table], [table], set(kgrams(table.texts).tolist()))
    assert one == other
    # 40 seconds where each place was looked for among all others.
    assert time.process_time() - before < 8
