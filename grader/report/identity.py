"""Who handed in, as JSON: in ``grade.json``, ``grades.json`` and the journal.

A journal is a file that a killed run left behind, so reading believes nothing of it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from grader.model import Identity

_FIELDS: Final[Mapping[str, type]] = {
    "display": str,
    "lms": str,
    "ids": dict,
    "late": bool,
    "submitted_at": str,
    "attempts": int,
    "group": bool,
    "attempt": int,
}


def identity_to_json(identity: Identity) -> dict[str, Any]:
    """The identity as plain dicts, strings, numbers and booleans."""
    return {name: dict(identity.ids) if name == "ids" else getattr(identity, name) for name in _FIELDS}


def identity_from_json(raw: object) -> Identity:
    """Read back what :func:`identity_to_json` gave.

    Raises:
        ValueError: naming the field that is not as it should be.
    """
    if not isinstance(raw, dict) or set(raw) != set(_FIELDS):
        raise ValueError(f"a student is not an object with exactly {', '.join(_FIELDS)}")
    for name, wanted in _FIELDS.items():
        if type(raw[name]) is not wanted:
            raise ValueError(f"{name} of a student is a {type(raw[name]).__name__}, not a {wanted.__name__}")
    if not all(isinstance(text, str) for pair in raw["ids"].items() for text in pair):
        raise ValueError("ids of a student hold something that is not a string")
    return Identity(**raw)
