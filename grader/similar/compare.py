"""Which hand-ins share fingerprints that few others have. Pure; numbers in, pairs out.

For each fingerprint the hand-ins that have it are listed, so that only what is shared costs time. A
fingerprint weighs the more the fewer have it. The likeness of two hand-ins is the weight of what they
share against the weight of what they are made of, from 0 to 1; little material is filled up with
:data:`ENOUGH`, since two short answers that agree in all of their few fingerprints prove little.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from grader.errors import UsageError
from grader.similar.fingerprints import Hashes

COMMON_SHARE: Final = 0.1
COMMON_LEAST: Final = 8
"""What more hand-ins than this have, and more than that share of all, is common and says nothing."""
ENOUGH: Final = 36.0
"""Rare fingerprints that a likeness must rest on to be whole."""
MAX_SUBMISSIONS: Final = 8000

Units = Mapping[str, Hashes]
"""A hand-in's fingerprints by exercise, "" for what belongs to none."""


@dataclass(frozen=True, kw_only=True)
class Pair:
    """Two hand-ins, by their places.

    Attributes:
        overall: likeness of all that was handed in.
        exercises: likeness by exercise, the greatest first; only those above 0.
    """

    first: int
    second: int
    overall: float
    exercises: Mapping[str, float]

    @property
    def score(self) -> float:
        """What pairs are listed by: the overall likeness, or that of one exercise."""
        return max([self.overall, *self.exercises.values()])


@dataclass(frozen=True, kw_only=True)
class Likeness:
    """What was found.

    Attributes:
        pairs: at or above the threshold, the most alike first.
        rare: the fingerprints that count, sorted, with their weights.
    """

    pairs: tuple[Pair, ...]
    rare: Hashes
    weights: NDArray[np.float32]


def find_pairs(submissions: Sequence[Units], told: Hashes, threshold: float) -> Likeness:
    """Pairs of hand-ins that are alike.

    Args:
        told: fingerprints of starters and references, which do not count.
        threshold: the least likeness that is listed, above 0.

    Raises:
        UsageError: for more hand-ins than the table of pairs can hold.
    """
    count = len(submissions)
    if count > MAX_SUBMISSIONS:
        raise UsageError(f"{count} hand-ins are too many to compare at once; at most {MAX_SUBMISSIONS}, so split them")
    wholes = [_union(list(units.values())) for units in submissions]
    rare, weights = _rare(wholes, told, count)
    candidates: set[tuple[int, int]] = set()
    names = sorted({name for units in submissions for name in units if name})
    for parts in (wholes, *([units.get(name, _NOTHING) for units in submissions] for name in names)):
        candidates.update(_alike(parts, rare, weights, threshold))
    pairs = []
    for first, second in candidates:
        one, other = submissions[first], submissions[second]
        scores = {
            name: score
            for name in names
            if name in one and name in other and (score := _score(one[name], other[name], rare, weights)) > 0
        }
        ordered = dict(sorted(scores.items(), key=lambda item: (-item[1], item[0])))
        overall = _score(wholes[first], wholes[second], rare, weights)
        pair = Pair(first=first, second=second, overall=overall, exercises=ordered)
        # The table of all pairs is rounded more than this.
        if pair.score >= threshold:
            pairs.append(pair)
    pairs.sort(key=lambda pair: (-pair.score, -pair.overall, pair.first, pair.second))
    return Likeness(pairs=tuple(pairs), rare=rare, weights=weights)


_NOTHING: Final[Hashes] = np.empty(0, np.uint64)


def _union(parts: Sequence[Hashes]) -> Hashes:
    return np.unique(np.concatenate([_NOTHING, *parts]))


def _rare(wholes: Sequence[Hashes], told: Hashes, count: int) -> tuple[Hashes, NDArray[np.float32]]:
    """The fingerprints that count and what each weighs: 1 where two have it, less the more do."""
    hashes, having = np.unique(np.concatenate([_NOTHING, *wholes]), return_counts=True)
    most = max(COMMON_LEAST, COMMON_SHARE * count)
    kept = (having <= most) & ~np.isin(hashes, told)
    # In a class of two or three, what all have must still count.
    size = max(count, COMMON_LEAST + 1)
    weights = np.clip(np.log(size / np.maximum(having[kept], 2)) / np.log(size / 2), 0.0, 1.0)
    return hashes[kept], weights.astype(np.float32)


def _alike(
    parts: Sequence[Hashes], rare: Hashes, weights: NDArray[np.float32], threshold: float
) -> list[tuple[int, int]]:
    counted = [_places(part, rare) for part in parts]
    owners = np.repeat(np.arange(len(parts)), [len(places) for places in counted])
    places = np.concatenate([np.empty(0, np.int64), *counted])
    order = np.argsort(places, kind="stable")
    places, owners = places[order], owners[order]
    shared = np.zeros((len(parts), len(parts)), np.float32)
    bounds = np.flatnonzero(np.diff(places)) + 1
    for having, place in zip(
        np.split(owners, bounds), places[np.concatenate([[0], bounds])] if len(places) else (), strict=False
    ):
        if len(having) > 1:
            shared[having[:, None], having] += weights[place]
    sizes = np.array([_filled(weights[each].sum()) for each in counted], np.float32)
    limit = threshold / 2 * (sizes[:, None] + sizes[None, :])
    found = np.argwhere(np.triu(shared >= limit - 1e-4, 1))
    return [(int(first), int(second)) for first, second in found]


def _score(one: Hashes, other: Hashes, rare: Hashes, weights: NDArray[np.float32]) -> float:
    first, second = _places(one, rare), _places(other, rare)
    both = np.intersect1d(first, second, assume_unique=True)
    size = _filled(float(weights[first].sum())) + _filled(float(weights[second].sum()))
    return round(float(2 * weights[both].sum() / size), 4)


def _filled(weight: float) -> float:
    return max(weight, ENOUGH)


def _places(part: Hashes, rare: Hashes) -> NDArray[np.int64]:
    if not len(rare) or not len(part):
        return np.empty(0, np.int64)
    at = np.minimum(np.searchsorted(rare, part), len(rare) - 1)
    found: NDArray[np.int64] = at[rare[at] == part]
    return found
