"""Groups whose members share one grade: the best of what they handed in counts for all of them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from grader.model import Ruling
from grader.report.rows import Row
from grader.report.text import clean
from grader.rules.attempts import best_attempt
from grader.rules.who import folded
from grader.telling import tell


@dataclass(frozen=True, kw_only=True)
class Shared:
    """Rows after sharing.

    Attributes:
        rows: as given, in their order.
        counting: the place of the row that counts for a group, by the group's name; not where nobody handed in.
        group_of: the group of each row, empty for those of none.
        strangers: members that neither a row nor ``known`` has, as ``group: name``.
        disputed: rows that are of two groups at once and therefore share with neither, by name.
    """

    rows: tuple[Row, ...]
    counting: Mapping[str, int]
    group_of: tuple[str, ...]
    strangers: tuple[str, ...]
    disputed: tuple[str, ...]


def share(
    rows: Sequence[Row], keys: Sequence[Collection[str]], groups: Mapping[str, Sequence[str]], known: Collection[str]
) -> Shared:
    """Let each group's members share.

    Args:
        rows: with their rulings.
        keys: what each row is called by.
        groups: members by group.
        known: names and ids of people who may have handed in nothing.
    """
    called_by: dict[str, str] = {}
    for group, members in groups.items():
        for name in (*members, group):
            called_by.setdefault(folded(name), group)
    found: dict[str, list[int]] = {}
    group_of = [""] * len(rows)
    disputed = []
    for index, row in enumerate(rows):
        named = {called_by[key] for key in keys[index] if key in called_by}
        if len(named) > 1:
            disputed.append(row.submission)
        elif named:
            group_of[index] = next(iter(named))
            found.setdefault(group_of[index], []).append(index)
    result = list(rows)
    counting = {}
    for group, members_at in found.items():
        at = [index for index in members_at if not rows[index].excused]
        if not at:
            continue
        best = at[best_attempt([rows[index] for index in at])]
        counting[group] = best
        for index in at:
            result[index] = _sharing(rows[index], rows[best], group)
    called = set(known).union(*keys)
    strangers = [f"{group}: {name}" for group, names in groups.items() for name in names if folded(name) not in called]
    return Shared(
        rows=tuple(result),
        counting=counting,
        group_of=tuple(group_of),
        strangers=tuple(strangers),
        disputed=tuple(disputed),
    )


def _sharing(row: Row, best: Row, group: str) -> Row:
    ruling = row.ruling or Ruling(final_score=row.score)
    shown = clean(group, 80)
    if row is best:
        rule = f"{ruling.rule} {tell('This counts for all of the group %(name)s.', name=shown)}".strip()
        return replace(row, ruling=replace(ruling, rule=rule))
    said = tell(
        "The group %(name)s shares the grade of the hand-in of %(whose)s.",
        name=shown,
        whose=clean(best.submission, 80),
    )
    final = None if best.ruling is None else best.ruling.final_score
    rule = f"{said} {tell('Of this one: %(said)s', said=ruling.rule)}" if ruling.rule else said
    return replace(row, ruling=replace(ruling, final_score=final, rule=rule))
