"""A small course, some hand-ins, and the real command."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Final

CHECKOUT: Final = Path(__file__).resolve().parents[1]
PATIENCE_SECONDS: Final = 300.0
"""With any command: some hundred times what it takes, so that it is over only for one that hangs."""
EXERCISES: Final = ("square_slope", "sgd_step")

RIGHT: Final = """
import torch

def slope(x):
    x = torch.tensor(x, requires_grad=True)
    (x**2).backward()
    return x.grad.item()

def sgd_step(w, lr):
    w = torch.tensor(w, requires_grad=True)
    optimizer = torch.optim.SGD([w], lr=lr)
    ((w - 2) ** 2).backward()
    optimizer.step()
    return w.item()
"""
WRONG: Final = RIGHT.replace("x**2", "x**3")
HALF: Final = RIGHT.split("def sgd_step", maxsplit=1)[0]
LOOPS: Final = "def slope(x):\n    while True: pass\n"


def make_course(folder: Path) -> Path:
    """Two exercises of the seed course, with little patience, though enough for a machine that does much else."""
    for name, suffix in (("exercises", ".yaml"), ("reference", ".py")):
        (folder / name).mkdir(parents=True)
        for exercise in EXERCISES:
            shutil.copy(CHECKOUT / name / (exercise + suffix), folder / name)
    for path in (folder / "exercises").iterdir():
        text = path.read_text(encoding="utf-8")
        assert "limits:" not in text
        path.write_text(text + "limits: {wall_seconds: 3}\n", encoding="utf-8")
    return folder


def make_handins(folder: Path, files: Mapping[str, str]) -> Path:
    """One ``.py`` file per submission."""
    folder.mkdir()
    for name, source in files.items():
        (folder / f"{name}.py").write_text(source, encoding="utf-8")
    return folder


def command(*arguments: str | Path) -> list[str]:
    return [sys.executable, "-m", "grader", *map(str, arguments)]


def run(
    *arguments: str | Path, cwd: Path | None = None, patience: float = PATIENCE_SECONDS
) -> subprocess.CompletedProcess[str]:
    """``grade`` as a process, without a terminal, for at most so many seconds."""
    return subprocess.run(
        command(*arguments),
        cwd=cwd,
        env=environment(),
        capture_output=True,
        encoding="utf-8",
        timeout=patience,
        check=False,
    )


def environment() -> dict[str, str]:
    """This process's, so that the checkout is found from any folder, and a width that wraps little."""
    kept = {name: value for name, value in os.environ.items() if name not in {"FORCE_COLOR", "NO_COLOR", "TERM"}}
    return {**kept, "PYTHONPATH": str(CHECKOUT), "COLUMNS": "200", "PYTHONWARNINGS": "error"}


def interpreter_is_public() -> bool:
    """Whether every user may reach the interpreter's files; one below root's home they may not.

    Without a mount namespace a child with a uid of its own reads them where they lie.
    """
    places = [Path(sys.base_prefix), Path(sys.prefix)]
    return all(folder.stat().st_mode & 0o001 for place in places for folder in (place, *place.parents))
