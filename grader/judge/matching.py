"""Pairing things up where their order does not matter."""

from __future__ import annotations

from collections.abc import Sequence


def can_pair(allowed: Sequence[Sequence[int]]) -> bool:
    """Whether each thing can have a partner of its own.

    Args:
        allowed: for each thing the partners that would do, by number.

    Augmenting paths, breadth first: at most as many rounds as there are things, each linear in the
    number of allowed pairs.
    """
    partner: dict[int, int] = {}
    for start in range(len(allowed)):
        came_from: dict[int, int] = {}
        queue = [start]
        end = None
        for thing in queue:
            for place in allowed[thing]:
                if place in came_from:
                    continue
                came_from[place] = thing
                if place not in partner:
                    end = place
                    break
                queue.append(partner[place])
            if end is not None:
                break
        if end is None:
            return False
        _shift(partner, came_from, end, start)
    return True


def _shift(partner: dict[int, int], came_from: dict[int, int], end: int, start: int) -> None:
    """Give every thing on the path its next partner, from the free one back to the start."""
    had = {thing: place for place, thing in partner.items()}
    place: int | None = end
    while place is not None:
        thing = came_from[place]
        partner[place] = thing
        place = None if thing == start else had[thing]
