"""Who a row is: by the names and ids it is known under, and by the roster.

Names and ids in a row come from a download or a folder, and a student may have chosen them in part.
A row that fits two people fits nobody, and is said.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence

from grader.course.people import Person
from grader.model import Identity
from grader.report.rows import Row

# An attachment's id tells of a file; a participant's number is the assignment's own, and may equal anybody's id.
_NOT_A_PERSON = frozenset({"attachment_id"})
_NOT_AN_ID = frozenset({"attachment_id", "participant"})


def names_of(row: Row) -> set[str]:
    """What a row is called: as handed in, and as the LMS has it."""
    names = {row.submission} if row.student is None else {row.submission, row.student.display}
    return set(map(folded, names))


def ids_of(row: Row) -> frozenset[tuple[str, str]]:
    """The ids that tell one person from another in a download."""
    ids = {} if row.student is None else row.student.ids
    return frozenset((key, folded(value)) for key, value in ids.items() if key not in _NOT_AN_ID)


def keys_of(row: Row, person: Person | None) -> set[str]:
    """All that ``course.yaml`` may call a row by: names, ids, and what the roster adds to them."""
    keys = names_of(row)
    if row.student is not None:
        keys |= {folded(value) for key, value in row.student.ids.items() if key not in _NOT_A_PERSON}
    if person is not None:
        keys |= {folded(text) for text in (person.name, *person.ids.values()) if text}
    return keys


class Matcher:
    """Finds the person of the roster that a row belongs to."""

    def __init__(self, roster: Sequence[Person]) -> None:
        self._by_name = _index((folded(person.name), person) for person in roster if person.name)
        self._by_any = _index((folded(value), person) for person in roster for value in person.ids.values())
        self._by_id = _index(
            (f"{key}\0{folded(value)}", person) for person in roster for key, value in person.ids.items()
        )

    def person(self, row: Row) -> Person | None:
        """The one person whose id or exact name the row has, or None."""
        found = self._with_id(row.student) if row.student is not None else []
        if not found:
            found = [person for name in sorted(names_of(row)) for person in self._by_name.get(name, ())]
        if not found and row.student is None:
            # A folder of a plain hand-in may be called after an id or an address.
            found = self._by_any.get(folded(row.submission), [])
        first = found[0] if found else None
        return first if all(person is first for person in found) else None

    def _with_id(self, student: Identity) -> list[Person]:
        found: list[Person] = []
        for key, value in sorted(student.ids.items()):
            if key not in _NOT_A_PERSON:
                found += self._by_id.get(f"{key}\0{folded(value)}", ())
            if key not in _NOT_AN_ID:
                found += self._by_id.get(f"id\0{folded(value)}", ())
        return found


def folded(name: str) -> str:
    """Equal for names that look the same: Unicode has several spellings of ``é``, and white space is no name."""
    return " ".join(unicodedata.normalize("NFC", name).split())


def _index(pairs: Iterable[tuple[str, Person]]) -> Mapping[str, list[Person]]:
    index: dict[str, list[Person]] = {}
    for key, person in pairs:
        index.setdefault(key, []).append(person)
    return index
