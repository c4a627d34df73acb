"""Reading the corpus: hand-ins with the verdict a fair teacher would give.

The label is a hand-in's first line. It is told here and blanked in the source that is handed on, so
that nothing that reads the source can read the verdict. Nothing here runs a hand-in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final

FOLDER: Final = Path(__file__).resolve().parent
HELD_OUT: Final = FOLDER / "heldout"
THIRD: Final = FOLDER / "third"
FOURTH: Final = FOLDER / "fourth"
CLASSES: Final = FOLDER / "classes"
"""To exercises of ``examples/course`` whose answer is a class."""
_BOM: Final = b"\xef\xbb\xbf"
_ID: Final = r"[A-Za-z0-9_.-]+"
_LABEL: Final = re.compile(rf"# corpus: (?:(right)|wrong ({_ID}))(?: also ({_ID}(?: {_ID})*))?")


@dataclass(frozen=True, kw_only=True, slots=True)
class Item:
    """One hand-in to one exercise.

    Attributes:
        right: whether it deserves full marks.
        ids: the mistakes that may fairly be named, the fairest first; empty where none may.
        must_name: whether it is a miss when the first diagnosis is none of ``ids``.
        source: the file's bytes, with an empty comment for the label; line numbers are kept.
    """

    exercise_id: str
    name: str
    path: Path
    right: bool
    ids: tuple[str, ...]
    must_name: bool
    source: bytes


def read_corpus(folder: Path = FOLDER) -> list[Item]:
    """Every hand-in below ``folder``, in the order of their paths.

    Raises:
        ValueError: for a first line that is no label, with the file and what a label looks like.
    """
    return [_item(path) for path in sorted(folder.glob("*/*.py"))]


def _item(path: Path) -> Item:
    raw = path.read_bytes()
    mark = _BOM if raw.startswith(_BOM) else b""
    first, newline, rest = raw.removeprefix(mark).partition(b"\n")
    ending = b"\r" if first.endswith(b"\r") else b""
    label = _LABEL.fullmatch(first.removesuffix(ending).decode("ascii", errors="replace"))
    if label is None:
        raise ValueError(
            f"{path}:1: {first[:80]!r} is no label; write `# corpus: right`, `# corpus: wrong none` "
            "or `# corpus: wrong <id>`, with ` also <id>` after it where that is as fair"
        )
    right, named, also = label.groups()
    named_ids = () if named in {None, "none"} else (named,)
    return Item(
        exercise_id=path.parent.name,
        name=path.stem,
        path=path,
        right=right is not None,
        ids=(*named_ids, *(also or "").split()),
        must_name=bool(named_ids),
        source=mark + b"#" + ending + newline + rest,
    )
