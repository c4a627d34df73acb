"""A download of an LMS, read from the names in it: whose each file is, which attempt counts, what is late.

What an LMS's names mean stands in a file of its own in :mod:`grader.intake.lms`; this is what they
share. Names are hostile: a student chooses the end of a file's name, and perhaps their own. So a name
never becomes a path outside the submission, the LMS's part is read from the front, and an id that two
names claim is nobody's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Literal, Protocol

from grader.intake.contents import is_hidden, is_junk, path_fault
from grader.intake.layout import Entry, Layout, Part, Plan, Tree, many_submissions
from grader.intake.names import quoted, text
from grader.intake.targets import KnownTargets
from grader.model import Identity
from grader.telling import mark, tell

Kind = Literal["work", "text", "link", "about"]
"""``text`` and ``link`` were typed into the LMS; ``about`` is what the LMS itself wrote beside a hand-in."""

# This tells of a file, not of who handed it in.
_NOT_A_PERSON: Final = frozenset({"attachment_id"})
_TYPED: Final = {
    "text": mark("A text was handed in too and is not graded."),
    "link": mark("A link was handed in too and is not graded."),
    "both": mark("A link and a text were handed in too and are not graded."),
}
_ONLY_TYPED: Final = {
    "text": mark("Only a text was handed in, no file: there is nothing to grade."),
    "link": mark("Only a link was handed in, no file: there is nothing to grade."),
    "both": mark("Only a link and a text were handed in, no file: there is nothing to grade."),
}


@dataclass(frozen=True, kw_only=True, slots=True)
class Piece:
    """What the name of one entry says.

    Attributes:
        owner: the same for all pieces of one student or group, and for nobody else's.
        display, ids, late, submitted_at, group: as in :class:`grader.model.Identity`.
        path: the file's name as it was handed in, or None for a folder.
        attempt: sorts the hand-ins of one owner, of which the last one counts.
        version: sorts the files of one hand-in that have the same path, of which the last one counts.
    """

    owner: str
    display: str
    ids: Mapping[str, str]
    kind: Kind = "work"
    path: str | None = None
    late: bool = False
    submitted_at: str = ""
    group: bool = False
    attempt: str = ""
    version: int = 0


class Lms(Protocol):
    """What a file of :mod:`grader.intake.lms` defines, under these names, as a module.

    Attributes:
        TITLE: what it is called in a sentence.
        EXAMPLE: how a hand-in is named, for a sentence on what was not found.
        OWN: names of files that lie in a download beside the hand-ins.
        ATTEMPTS: whether a download holds all of a student's hand-ins, rather than the newest.
    """

    TITLE: str
    EXAMPLE: str
    OWN: Collection[str]
    ATTEMPTS: bool

    def pieces(self, entries: Sequence[Entry], tree: Tree) -> Sequence[Piece | None]:
        """What each entry's name says, None for one that is not named as this LMS names hand-ins."""


def read_download(
    name: str,
    lms: Lms,
    tree: Tree,
    entries: Sequence[Entry],
    known: KnownTargets,
    *,
    certain: bool = False,
    every_attempt: bool = False,
) -> Layout | None:
    """The hand-ins of a download, or None where what lies there is not one of this LMS.

    Args:
        certain: whether somebody said that it is one; else most entries must be named as the LMS does it,
            and none after an exercise.
        every_attempt: whether each hand-in of a student is a submission, instead of the newest alone.
    """
    entries = [entry for entry in entries if entry.name not in lms.OWN]
    pieces = lms.pieces(entries, tree)
    found = [(entry, piece) for entry, piece in zip(entries, pieces, strict=True) if piece is not None]
    others = [e for e, piece in zip(entries, pieces, strict=True) if piece is None and not is_hidden(e.name)]
    if not found or (not certain and not _convincing([piece for _, piece in found], others, known)):
        return None
    found = list(zip((entry for entry, _ in found), _without_disputed([piece for _, piece in found]), strict=True))
    owners: dict[str, list[tuple[Entry, Piece]]] = {}
    for entry, piece in found:
        owners.setdefault(piece.owner, []).append((entry, piece))
    plans = [
        plan
        for owner, of_owner in owners.items()
        for plan in (_attempts if every_attempt else _newest)(name, lms.TITLE, owner, of_owner)
    ]
    strangers, notes = _strangers(lms.TITLE, tree, others, known)
    first = [_summary(lms.TITLE, plans, every_attempt)]
    if every_attempt and not lms.ATTEMPTS:
        first.append(
            tell(
                "`attempts: best` has nothing to choose from: a %(lms)s download holds each student's newest hand-in "
                "only, and that one counts.",
                lms=lms.TITLE,
            )
        )
    return Layout(tree=tree, plans=(*plans, *strangers), notes=(*first, *notes))


def _convincing(pieces: Sequence[Piece], others: Sequence[Entry], known: KnownTargets) -> bool:
    """Whether a folder that may be anything is taken for a download."""
    if len(pieces) <= len(others) or any(entry.kind == "file" and known.named(entry.name) for entry in others):
        return False
    # `hw_1_2_alice.py` and `hw_1_2_bob.py` are not one student's: an LMS numbers every file anew.
    versions = Counter((piece.owner, piece.version) for piece in pieces if piece.version)
    return not versions or 2 * len(versions) > versions.total()


def _without_disputed(pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces, without the ids of people that more than one name claims."""
    claims: dict[tuple[str, str], set[str]] = {}
    for piece in pieces:
        for claim in piece.ids.items():
            claims.setdefault(claim, set()).add(piece.owner)
    disputed = {claim for claim, owners in claims.items() if len(owners) > 1 and claim[0] not in _NOT_A_PERSON}
    if not disputed:
        return list(pieces)
    return [
        replace(piece, ids={key: value for key, value in piece.ids.items() if (key, value) not in disputed})
        for piece in pieces
    ]


def _newest(name: str, title: str, owner: str, found: Sequence[tuple[Entry, Piece]]) -> list[Plan]:
    return [_plan(name, title, owner, found)]


def _attempts(name: str, title: str, owner: str, found: Sequence[tuple[Entry, Piece]]) -> list[Plan]:
    """A plan for each hand-in with its own date; what has none, an LMS gave only the newest of."""
    order = sorted({piece.attempt for _, piece in found})
    plans = []
    for number, attempt in enumerate(order, start=1):
        plan = _plan(name, title, owner, [(entry, piece) for entry, piece in found if piece.attempt == attempt])
        assert plan.identity is not None
        newest = number == len(order)
        identity = replace(plan.identity, attempts=max(len(order), plan.identity.attempts), attempt=number)
        notes = plan.notes
        if len(order) > 1:
            notes = (_which(number, len(order), plan.identity.submitted_at.replace("T", " ")), *notes)
        plans.append(
            replace(
                plan,
                # The newest keeps the student's name, and so does the folder of its reports.
                name=plan.name if newest else f"{plan.name} - attempt {number}",
                key=owner if newest else f"{owner}, attempt {number}",
                identity=identity,
                notes=notes,
                owner=owner,
            )
        )
    return plans


def _which(number: int, count: int, when: str) -> str:
    if not when:
        return tell("This is hand-in %(number)d of %(all)d; each is graded.", number=number, all=count)
    return tell(
        "This is hand-in %(number)d of %(all)d, of %(when)s; each is graded.", number=number, all=count, when=when
    )


def _plan(name: str, title: str, owner: str, found: Sequence[tuple[Entry, Piece]]) -> Plan:
    attempts = sorted({piece.attempt for _, piece in found})
    newest = [(entry, piece) for entry, piece in found if piece.attempt == attempts[-1]]
    works = [(entry, piece) for entry, piece in newest if piece.kind == "work"]
    parts, count, notes = _parts(title, works)
    first = max((piece for _, piece in works or newest), key=lambda piece: piece.version)
    count = max(count, len(attempts))
    if len(attempts) > 1:
        notes.insert(0, _of_several(title, len(attempts), [piece.submitted_at for _, piece in found], first))
    late = any(piece.late for _, piece in newest)
    if late:
        notes.append(tell("%(lms)s marks this hand-in as late.", lms=title))
    notes += _typed(newest, alone=not works)
    if not works and any(piece.kind == "work" for _, piece in found):
        notes.append(tell("An earlier hand-in holds files; it was not graded, because the newest counts."))
    if not set(first.ids) - _NOT_A_PERSON:
        notes.append(
            tell(
                "%(lms)s's id of this hand-in is not known, or another hand-in claims it too; check whose it is.",
                lms=title,
            )
        )
    identity = Identity(
        lms=name,
        display=first.display,
        ids=dict(first.ids),
        late=late,
        submitted_at=first.submitted_at,
        attempts=count,
        group=first.group,
    )
    return Plan(name=first.display, key=owner, parts=parts, notes=tuple(notes), identity=identity)


def _of_several(title: str, count: int, dates: Sequence[str], graded: Piece) -> str:
    if not all(dates):
        return tell(
            "%(lms)s holds %(count)d hand-ins of this student, and not all of their dates could be read; check that "
            "the newest was graded.",
            lms=title,
            count=count,
        )
    return tell(
        "%(lms)s holds %(count)d hand-ins of this student; the newest, of %(when)s, was graded.",
        lms=title,
        count=count,
        when=graded.submitted_at.replace("T", " "),
    )


def _parts(title: str, works: Sequence[tuple[Entry, Piece]]) -> tuple[tuple[Part, ...], int, list[str]]:
    """The parts of a submission, how often its most frequent file was handed in, and what to say of that."""
    parts: list[Part] = []
    files: dict[str, list[tuple[int, str]]] = {}
    for entry, piece in works:
        if entry.kind == "folder":
            parts.append(Part(entry=entry.name))
            continue
        path = piece.path or text(entry.name)
        if path_fault((path,)) is not None or is_junk(path):
            path = text(entry.name)
        files.setdefault(path, []).append((piece.version, entry.name))
    notes = []
    for path, versions in files.items():
        versions.sort()
        parts.append(Part(entry=versions[-1][1], path=path))
        if len(versions) > 1:
            notes.append(
                tell(
                    "%(file)s was handed in %(count)d times, says %(lms)s; the newest, %(newest)s, was graded.",
                    file=quoted(path),
                    count=len(versions),
                    lms=title,
                    newest=quoted(text(versions[-1][1])),
                )
            )
        elif not text(versions[-1][1]).endswith(path):
            taken = quoted(text(versions[-1][1]))
            notes.append(tell("%(file)s is taken as %(path)s, handed in again.", file=taken, path=quoted(path)))
    return tuple(parts), max(map(len, files.values()), default=1), notes


def _typed(newest: Sequence[tuple[Entry, Piece]], *, alone: bool) -> list[str]:
    kinds = sorted({piece.kind for _, piece in newest if piece.kind in _TYPED})
    if kinds:
        template = (_ONLY_TYPED if alone else _TYPED)["both" if len(kinds) > 1 else kinds[0]]
        return [tell(template)]
    return [tell("No file was handed in: there is nothing to grade.")] if alone else []


def _strangers(
    title: str, tree: Tree, entries: Sequence[Entry], known: KnownTargets
) -> tuple[Sequence[Plan], Sequence[str]]:
    """What lies beside the hand-ins and is not named like one: graded as in a plain folder, and said."""
    if not entries:
        return (), ()
    plain = many_submissions(tree, entries, known)
    plans = plain.plans if plain else ()
    notes = [
        tell(
            "%(file)s is not named as %(lms)s names hand-ins; it is graded as %(name)s, without an id.",
            file=quoted(plan.key),
            lms=title,
            name=quoted(plan.name),
        )
        for plan in plans
    ]
    if plain is None:
        notes += [
            tell(
                "%(file)s is not named as %(lms)s names hand-ins and was skipped.",
                file=quoted(text(entry.name)),
                lms=title,
            )
            for entry in entries
        ]
    return plans, (*notes, *(plain.notes if plain else ()))


def _summary(title: str, plans: Sequence[Plan], every_attempt: bool) -> str:
    # Where each attempt is a plan, the newest one stands for the student.
    newest = {plan.owner or plan.key: plan for plan in plans}
    identities = [plan.identity for plan in newest.values() if plan.identity is not None]
    count = Counter(
        resubmissions=sum(identity.attempts - 1 for identity in identities),
        late=sum(identity.late for identity in identities),
        empty=sum(not plan.parts for plan in newest.values()),
    )
    said = [tell("1 student") if len(newest) == 1 else tell("%(count)d students", count=len(newest))]
    again = count["resubmissions"]
    if again:
        what = tell("1 resubmission") if again == 1 else tell("%(count)d resubmissions", count=again)
        if every_attempt:
            more = len(plans) - len(newest)
            said.append(tell("%(said)s: %(count)d of them graded beside the newest", said=what, count=more))
        else:
            said.append(tell("%(said)s: newest taken", said=what))
    if count["late"]:
        said.append(tell("%(count)d late", count=count["late"]))
    if count["empty"]:
        said.append(tell("%(count)d without a file", count=count["empty"]))
    return tell("%(lms)s download, %(each)s.", lms=title, each=", ".join(said))
