"""The rules of the house that a machine can hold: lint, types, layers, and what may not be used."""

from __future__ import annotations

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGE = ROOT / "grader"
MODULES = sorted(PACKAGE.rglob("*.py"))

# What each part of the package may import of the others; a part is a folder or a file below grader/.
# `wire` and `model` are the two halves of the plain nouns: model's fields hold wire's values, and
# wire.observation builds model's types.
NOUNS = {"errors", "model", "telling", "wire"}
COURSE = NOUNS | {"course"}
LAYERS: dict[str, set[str]] = {
    "errors": set(),
    "telling": set(),
    "resources": {"__init__", "errors"},
    "model": {"wire"},
    "wire": {"model", "telling"},
    "course": NOUNS,
    "child": {"wire"},
    "sandbox": NOUNS | {"child"},
    "judge": COURSE,
    "mistakes": COURSE | {"__init__", "judge", "resources", "sandbox"},
    "doctor": NOUNS | {"report", "sandbox"},
    "reference": COURSE | {"judge", "sandbox"},
    "report": COURSE | {"resources"},
    "intake": COURSE,
    "recall": COURSE | {"sandbox"},
    "grade": COURSE | {"intake", "judge", "mistakes", "recall", "reference", "sandbox"},
    "journal": NOUNS | {"report"},
    "session": COURSE | {"__init__", "grade", "mistakes", "report", "sandbox"},
    "rules": COURSE | {"intake", "journal", "report"},
    "batch": COURSE | {"__init__", "grade", "intake", "journal", "report", "resources", "rules", "sandbox", "session"},
    "unchanged": {"errors", "journal", "report"},
    "order": {"__init__", "errors", "report", "resources", "unchanged"},
    "overlaps": {"errors", "intake", "journal"},
    "running": COURSE
    | {
        "batch",
        "intake",
        "judge",
        "mistakes",
        "order",
        "overlaps",
        "report",
        "sandbox",
        "session",
        "unchanged",
        "watching",
        "words",
    },
    "watching": {"errors", "report"},
    "similar": COURSE | {"intake", "report"},
    "words": {"errors", "report"},
    "commands": COURSE | {"doctor", "intake", "judge", "pack", "report", "resources", "similar", "verify", "words"},
    "cli": {"__init__", "commands", "errors", "order", "report", "running", "sandbox", "unchanged", "words"},
    "verify": COURSE | {"__init__", "grade", "judge", "mistakes", "reference", "report", "resources", "sandbox"},
    "pack": COURSE | {"__init__", "grade", "intake", "judge", "mistakes", "report", "resources", "rules", "sandbox"},
    "__init__": set(),
    "__main__": {"cli"},
}


def part_of(path: Path) -> str:
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def imported_parts(path: Path) -> Iterator[tuple[int, str]]:
    """The parts of the package that a module imports, wherever in it, with their lines."""
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            assert not node.level, f"{name_of(path)}:{node.lineno}: relative import"
            # `from grader import x` may name a part or something that grader itself defines.
            names = (
                [f"{node.module}.{alias.name}" for alias in node.names]
                if node.module == "grader"
                else [node.module or ""]
            )
        else:
            continue
        for name in names:
            first, _, rest = name.partition(".")
            if first == "grader":
                part = rest.split(".")[0]
                yield (
                    node.lineno,
                    part if (PACKAGE / part).is_dir() or (PACKAGE / f"{part}.py").is_file() else "__init__",
                )


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_imports_flow_one_way(path: Path) -> None:
    """A module imports only from its own part and from those below it."""
    part = part_of(path)
    allowed = LAYERS[part] | {part}
    strangers = [f"{name_of(path)}:{line} imports {name}" for line, name in imported_parts(path) if name not in allowed]
    assert [] == strangers


def test_the_layers_have_no_cycle() -> None:
    """Taking wire and model as one, every part lies above all that it may import."""
    below = {part: {("wire" if name == "model" else name) for name in names} - {part} for part, names in LAYERS.items()}
    below["wire"] |= below.pop("model")
    below["wire"].discard("wire")
    settled: set[str] = set()
    while ready := {part for part, names in below.items() if part not in settled and names <= settled}:
        settled |= ready
    assert set(below) == settled


@pytest.mark.parametrize("part", ["child", "sandbox"])
def test_what_runs_beside_a_student_knows_no_answers(part: str) -> None:
    """Neither child nor sandbox imports a course, a judge or a report, not even by way of the nouns."""
    below = {part} | LAYERS[part]
    while (more := below.union(*(LAYERS[name] for name in below))) != below:
        below = more
    assert {"errors", "model", "telling", "wire", "child", part} >= below


def dotted(node: ast.AST) -> str:
    """``a.b.c`` of an attribute or a name, or nothing."""
    if isinstance(node, ast.Attribute):
        return f"{dotted(node.value)}.{node.attr}"
    return node.id if isinstance(node, ast.Name) else ""


def banned_uses(source: str | bytes, *, may_exec: bool = False) -> Iterator[str]:
    """What a module uses of the banned names, by syntax: a comment or a text may speak of them."""
    for node in ast.walk(ast.parse(source)):
        found: list[str] = []
        if isinstance(node, ast.Import | ast.ImportFrom):
            module = [node.module or ""] if isinstance(node, ast.ImportFrom) else []
            names = [alias.name for alias in node.names]
            roots = {name.split(".")[0] for name in module or names}
            found = sorted(roots & {"pickle", "_pickle", "cPickle", "dill", "cloudpickle", "marshal", "shelve"})
            if module == ["torch"] and "load" in names:
                found.append("torch.load")
        elif isinstance(node, ast.Call):
            called = dotted(node.func)
            if called in {
                "eval",
                "builtins.eval",
                "torch.load",
                "os.system",
                "os.popen",
                "yaml.load",
                "numpy.load",
                "np.load",
            }:
                found = [called]
            if called in {"exec", "builtins.exec"} and not may_exec:
                found = [called]
            found += ["shell=" for keyword in node.keywords if keyword.arg == "shell"]
            found += ["allow_pickle=" for keyword in node.keywords if keyword.arg == "allow_pickle"]
        elif isinstance(node, ast.Name) and node.id in {"eval", "__import__"}:
            found = [node.id]
        yield from (f"line {getattr(node, 'lineno', 0)}: {name}" for name in found)


@pytest.mark.parametrize("path", MODULES, ids=name_of)
def test_banned_names_are_not_used(path: Path) -> None:
    """No pickle, no torch.load, no eval, no shell; exec only where a student's file is brought to life."""
    assert [] == list(banned_uses(path.read_bytes(), may_exec=name_of(path) == "grader/child/load.py"))


@pytest.mark.parametrize(
    ("source", "name"),
    [
        ("import pickle", "pickle"),
        ("from pickle import loads", "pickle"),
        ("from torch import load", "torch.load"),
        ("torch.load(path)", "torch.load"),
        ("eval('1')", "eval"),
        ("run = eval", "eval"),
        ("exec('1')", "exec"),
        ("subprocess.run(line, shell=True)", "shell="),
    ],
)
def test_banned_uses_are_seen(source: str, name: str) -> None:
    """The search finds what it looks for, so that finding nothing means something."""
    assert f"line 1: {name}" in list(banned_uses(source))


def test_ruff_finds_nothing() -> None:
    """The whole repository is lint-free."""
    run_tool("ruff", "check", "--no-cache", ".")


def test_mypy_finds_nothing() -> None:
    """Package, tests and benchmarks are typed strictly."""
    run_tool("mypy")


def run_tool(*command: str) -> None:
    finished = subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False, timeout=600
    )
    assert finished.returncode == 0, finished.stdout + finished.stderr
