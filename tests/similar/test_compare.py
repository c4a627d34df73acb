"""Pairs: copies are found through what copiers change, and short answers that everybody writes are not."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from grader.errors import UsageError
from grader.similar.compare import MAX_SUBMISSIONS, Likeness, find_pairs
from grader.similar.fingerprints import Hashes, kgrams, winnow
from grader.similar.tokens import read_tokens
from tests.similar.handins import COPIED, ORIGINAL, SHORT

NOTHING = np.empty(0, np.uint64)


def fingerprints(source: str) -> Hashes:
    return winnow(kgrams(read_tokens(source.encode()).texts))


def pairs(*sources: str, told: str = "", threshold: float = 0.5) -> Likeness:
    given = np.unique(kgrams(read_tokens(told.encode()).texts))
    return find_pairs([{"slope": fingerprints(source)} for source in sources], given, threshold)


def test_renamed_reordered_and_commented_is_found() -> None:
    """New names, numbers and comments, functions in another order and other line breaks hide nothing."""
    (pair,) = pairs(ORIGINAL, SHORT[1], COPIED, SHORT[3]).pairs
    assert (0, 2) == (pair.first, pair.second)
    assert pair.overall > 0.8


def test_independent_short_answers_are_not_listed() -> None:
    """A short exercise has few answers: those who agree on one are not listed, whatever the class."""
    assert () == pairs(*SHORT).pairs
    assert () == pairs(*SHORT, *SHORT).pairs
    assert () == pairs(SHORT[0], SHORT[0]).pairs


def test_starter_does_not_count() -> None:
    """What all were given is nobody's."""
    assert () == pairs(ORIGINAL, COPIED, told=ORIGINAL, threshold=0.1).pairs


def test_what_much_of_the_class_has_does_not_count() -> None:
    """A passage that more than eight, and more than a tenth of the class, have says nothing."""
    assert () == pairs(*[ORIGINAL] * 9, threshold=0.1).pairs
    assert 1 == len(pairs(ORIGINAL, COPIED, *SHORT).pairs)


def test_a_ring_of_copies_is_found() -> None:
    """Four who hand in one another's are six pairs."""
    assert 6 == len(pairs(ORIGINAL, COPIED, ORIGINAL, COPIED, *SHORT, *SHORT).pairs)


def test_unlike_sources_are_not_listed() -> None:
    """A long answer and another long one."""
    other = "\n".join(f"def f{n}(a):\n    return [b for b in a if b > {n}]\n" for n in range(20))
    assert () == pairs(ORIGINAL, other, threshold=0.1).pairs


def test_nothing_to_compare() -> None:
    """No hand-ins, empty ones and ones shorter than a k-gram are no trouble."""
    assert () == find_pairs([], NOTHING, 0.5).pairs
    assert () == pairs("", "", "x\n").pairs


def test_too_many_are_refused() -> None:
    """The table of pairs has a limit, and a sentence says what to do."""
    with pytest.raises(UsageError, match="split them"):
        find_pairs([{}] * (MAX_SUBMISSIONS + 1), NOTHING, 0.5)


hashes = st.lists(st.integers(0, 60), max_size=40).map(lambda found: np.unique(np.array(found, np.uint64)))


@given(st.lists(st.dictionaries(st.sampled_from(["a", "b", ""]), hashes, max_size=3), max_size=12), hashes)
def test_likeness_is_a_share_and_the_listing_is_whole(submissions: list[dict[str, Hashes]], told: Hashes) -> None:
    """Scores lie in 0 to 1, pairs are listed once, best first, and a lower threshold only adds."""
    low, high = (find_pairs(submissions, told, threshold).pairs for threshold in (0.05, 0.3))
    assert all(0 <= score <= 1 for pair in low for score in (pair.overall, *pair.exercises.values()))
    assert all(pair.first < pair.second for pair in low)
    assert sorted((pair.score for pair in low), reverse=True) == [pair.score for pair in low]
    assert [pair for pair in low if pair.score >= 0.3] == list(high)
