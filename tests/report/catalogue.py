"""All texts that a reader may meet, as they stand in the code: what a catalogue has to hold, and nothing else."""

from __future__ import annotations

import ast
import functools
from collections.abc import Iterator
from pathlib import Path
from typing import Final

from jinja2 import Environment, nodes

from grader.mistakes.hints import HINTS
from grader.mistakes.rules import RULES
from grader.report.class_words import DONE
from grader.report.mistake_names import NAMES
from grader.report.pages import page_environment
from grader.report.verdicts import VERDICTS
from grader.resources import templates_folder

GRADER: Final = Path(__file__).resolve().parents[2] / "grader"
PAGES: Final = ("report.html", "index.html")
_TELLING: Final = frozenset({"tell", "mark"})
_SAYING: Final = frozenset({"words", "_words"})


@functools.cache
def _calls() -> list[tuple[Path, ast.Call, str]]:
    """Every call by a plain name, or by an attribute's, with that name."""
    found = []
    for path in sorted(GRADER.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                if isinstance(node.func, ast.Name):
                    found.append((path, node, node.func.id))
                elif isinstance(node.func, ast.Attribute):
                    found.append((path, node, node.func.attr))
    return found


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def templates_of_grading() -> set[str]:
    """What ``tell`` and ``mark`` are given, the evidence of rules and the hints: the context ``judge``."""
    told = {text for _, call, name in _calls() if name in _TELLING and (text := _literal(call.args[0]))}
    return told | {rule.evidence for rule in RULES} | set(HINTS.values())


def computed_templates() -> Iterator[tuple[Path, int, str]]:
    """Calls of ``tell`` whose template is no literal, as source."""
    for path, call, name in _calls():
        if name == "tell" and _literal(call.args[0]) is None:
            yield path, call.lineno, ast.unparse(call.args[0])


def handmade_messages() -> Iterator[str]:
    """Sentences in the judge, as f-strings or bare literals, that no ``tell`` made."""
    for path in sorted((GRADER / "judge").rglob("*.py")):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        for call in ast.walk(tree):
            if not (isinstance(call, ast.Call) and isinstance(call.func, ast.Name)):
                continue
            messages = [keyword.value for keyword in call.keywords if keyword.arg in {"message", "summary", "detail"}]
            if call.func.id in {"failed", "_WrongError", "UnreadableError", "Absent"}:
                messages += call.args[-1:]
            for message in messages:
                if isinstance(message, ast.JoinedStr) or " " in (_literal(message) or ""):
                    yield f"{path.name}:{call.lineno}: {ast.unparse(message)}"


def words_of_the_code() -> set[str]:
    """The fixed words that pages, pictures and the terminal take from a :class:`~grader.report.words.Words`."""
    found = set()
    for _, call, name in _calls():
        if name in _SAYING and call.args and (text := _literal(call.args[0])) is not None:
            found.add(text)
        counted = isinstance(call.func, ast.Attribute) and ast.unparse(call.func.value).split(".")[-1] in _SAYING
        if name == "count" and counted and (text := _literal(call.args[0])) is not None:
            found.add(text)
    return found


def words_of_a_template(environment: Environment, name: str) -> set[str]:
    """What a page's template says itself."""
    tree = environment.parse((templates_folder() / name).read_text(encoding="utf-8"))
    filtered = {
        node.node.value
        for node in tree.find_all(nodes.Filter)
        if node.name == "say" and isinstance(node.node, nodes.Const)
    }
    called = {
        argument.value
        for node in tree.find_all(nodes.Call)
        if isinstance(node.node, nodes.Name) and node.node.name in {"gettext", "ngettext"}
        for argument in node.args[:1]
        if isinstance(argument, nodes.Const)
    }
    return filtered | called


@functools.cache
def fixed_words() -> frozenset[str]:
    """All plain entries."""
    environment = page_environment()
    return frozenset(
        {word for verdict in VERDICTS.values() for word in (verdict.word, verdict.word.lower())}
        | {verdict.meaning for verdict in VERDICTS.values()}
        | set(NAMES.values())
        | set(DONE.values())
        | words_of_the_code()
        | {text for page in PAGES for text in words_of_a_template(environment, page)}
    )
