"""The attacks as they lie in their folders, and what each docstring says must come out.

A docstring ends in a line ``Verdict: failed`` (of ``square_slope``), or ``Verdict: detach failed,
square_slope passed``; the exercises that it does not name must earn nothing. ``failed/error``: either.
``Verdict: none``: it is no submission at all.

Most files *are* a hand-in. In their text ``@MARKERS@`` and the like stand for places and numbers on
the host that are known when the test runs. Those in ``intake`` build one: a folder, an archive, or a
file that is no text.
"""

from __future__ import annotations

import ast
import importlib.util
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

HERE: Final = Path(__file__).resolve().parent
DEFAULT: Final = "square_slope"
BUILT: Final = "intake"


@dataclass(frozen=True, kw_only=True, slots=True)
class Attack:
    """One file below this folder. ``verdicts`` are by exercise; empty where nothing may be graded."""

    path: Path
    verdicts: Mapping[str, str]

    @property
    def name(self) -> str:
        return self.path.stem

    @property
    def kind(self) -> str:
        return self.path.parent.name

    @property
    def is_slow(self) -> bool:
        """It ends only when its time is over."""
        return "timeout" in self.verdicts.values()

    def hand_in(self, handins: Path, course: Path, markers: Path, words: Mapping[str, str]) -> str:
        """Put it into a folder of hand-ins; the name under which it will be graded."""
        if self.kind == BUILT:
            spec = importlib.util.spec_from_file_location(f"attack_{self.name}", self.path)
            assert spec is not None
            assert spec.loader is not None
            module = importlib.util.module_from_spec(spec)
            spec.loader.exec_module(module)
            return str(module.build(handins, course, markers))
        text = self.path.read_text(encoding="utf-8")
        for word, value in words.items():
            text = text.replace(f"@{word}@", value)
        (handins / self.path.name).write_text(text, encoding="utf-8")
        return self.name


def collect() -> list[Attack]:
    """Every attack, by kind and name."""
    return [Attack(path=path, verdicts=_verdicts(path)) for path in sorted(HERE.glob("*/*.py"))]


def _verdicts(path: Path) -> dict[str, str]:
    last = (ast.get_docstring(ast.parse(path.read_bytes())) or "").splitlines()[-1]
    assert last.startswith("Verdict: "), f"{path}: the docstring's last line is no verdict: {last!r}"
    said = [part.split() for part in last.removeprefix("Verdict: ").split(",")]
    if said == [["none"]]:
        return {}
    return {words[0] if len(words) == 2 else DEFAULT: words[-1] for words in said}
