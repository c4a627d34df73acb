"""What a student's source uses, for rules on it. The text is parsed, never compiled or run.

A file may be made to be hard to read: its length is bounded, whatever the parser raises on it means
"cannot be read", and trees are walked without recursion. Rules on text can be got round by whoever
sets out to (``exec``, names put together at run time); what must not be got round, checks on what
was observed hold.
"""

from __future__ import annotations

import ast
import functools
import threading
import warnings
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from grader.telling import tell

MAX_BYTES: Final = 60_000
_MAX_DOTS: Final = 8
_COMPREHENSIONS: Final = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_LOOPS: Final = (ast.For, ast.AsyncFor, ast.While, *_COMPREHENSIONS)
_DEFINITIONS: Final = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
# warnings.catch_warnings changes the whole process.
_PARSING: Final = threading.Lock()


class UnreadableError(Exception):
    """The text is no Python that can be read here; the message says why."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Code:
    """What stands in the code of one function and of all that it uses from its file, with lines.

    Attributes:
        uses: lines by dotted name, with the names of imports put back: ``numpy.array`` for ``np.array``.
        calls: likewise, for names that are called.
        kinds: lines by word: ``loops``, ``conditions``, ``recursion``, ``slice_writes``.
        lines: how many lines hold code, texts that document it left out.
    """

    uses: Mapping[tuple[str, ...], list[int]]
    calls: Mapping[tuple[str, ...], list[int]]
    kinds: Mapping[str, list[int]] = field(default_factory=dict)
    lines: int = 0

    def where(self, name: str) -> list[int]:
        """The lines that use a name or a word of :attr:`kinds`."""
        return self.kinds[name] if name in self.kinds else _matching(self.uses, name)

    def called(self, name: str) -> list[int]:
        return _matching(self.calls, name)


@functools.lru_cache(maxsize=16)  # several checks, and several exercises, may ask about one file
def read_code(source: bytes, function: str | None) -> Code:
    """Read a file.

    Args:
        function: cut to this one and what it uses; None, or one that is not defined here, takes all.

    Raises:
        UnreadableError: for a file that is too long or no Python.
    """
    module = _parsed(source)
    names = _imported(module)
    found: dict[str, dict[tuple[str, ...], list[int]]] = {"uses": {}, "calls": {}}
    kinds: dict[str, list[int]] = {"loops": [], "conditions": [], "recursion": [], "slice_writes": []}
    lines: set[int] = set()
    inner: set[ast.AST] = set()
    for node in _nodes(_in_scope(module, function)):
        if isinstance(node, ast.stmt) and not _is_text(node):
            lines.add(node.lineno)
        if isinstance(node, ast.Attribute | ast.Name) and node not in inner:
            inner.update(_chain(node)[1])
            found["uses"].setdefault(_full(node, names), []).append(node.lineno)
        elif isinstance(node, ast.keyword) and node.arg:
            found["uses"].setdefault((node.arg,), []).append(node.value.lineno)
        if isinstance(node, ast.Call):
            found["calls"].setdefault(_full(node.func, names), []).append(node.lineno)
            for text in _asked_by_text(node):
                found["uses"].setdefault((text,), []).append(node.lineno)
        if isinstance(node, _LOOPS):
            kinds["loops"].append(node.lineno)
        if isinstance(node, ast.If | ast.IfExp | ast.Match):
            kinds["conditions"].append(node.lineno)
        if isinstance(node, ast.FunctionDef) and node.name in {name for name, _ in _called_names(node)}:
            kinds["recursion"].append(node.lineno)
        kinds["slice_writes"] += _slice_writes(node)
    for node in module.body:
        if isinstance(node, ast.ImportFrom) and any(alias.name == "*" for alias in node.names):
            found["uses"].setdefault(tuple((node.module or "").split(".")), []).append(node.lineno)
    for each in kinds.values():
        each.sort()
    return Code(uses=found["uses"], calls=found["calls"], kinds=kinds, lines=len(lines))


@functools.lru_cache(maxsize=2)  # a tree takes a hundred times its text
def _parsed(source: bytes) -> ast.Module:
    if len(source) > MAX_BYTES:
        raise UnreadableError(tell("the file is longer than %(count)d bytes", count=MAX_BYTES))
    try:
        with _PARSING, warnings.catch_warnings():
            # A doubtful escape in a student's text is no concern of whoever grades.
            warnings.simplefilter("ignore")
            return ast.parse(source)
    except SyntaxError as error:
        raise UnreadableError(tell("the file is no Python that can be read")) from error
    except (ValueError, RecursionError, MemoryError) as error:
        raise UnreadableError(tell("the file is too deeply nested or no text")) from error


def _imported(module: ast.Module) -> dict[str, tuple[str, ...]]:
    """What the names of imports stand for, wherever they are imported."""
    names: dict[str, tuple[str, ...]] = {}
    for node in ast.walk(module):
        if isinstance(node, ast.Import):
            for alias in node.names:
                path = tuple(alias.name.split("."))
                names[alias.asname or path[0]] = path if alias.asname else path[:1]
        elif isinstance(node, ast.ImportFrom):
            for alias in node.names:
                names[alias.asname or alias.name] = (*(node.module or "").split("."), alias.name)
    return names


def _in_scope(module: ast.Module, function: str | None) -> list[ast.stmt]:
    """The statements that define a function and, from name to name, all that it uses."""
    binds = [(statement, _bound(statement)) for statement in module.body]
    if function is None or not any(function in names for _, names in binds):
        return module.body
    by_name: dict[str, list[ast.stmt]] = {}
    for statement, names in binds:
        for name in names:
            by_name.setdefault(name, []).append(statement)
    taken: set[ast.stmt] = set()
    todo = [function]
    while todo:
        # Each name once, however many statements bind it and read it.
        new = [statement for statement in by_name.pop(todo.pop(), ()) if statement not in taken]
        taken.update(new)
        todo += [name for statement in new for name in _free(statement)]
    return [statement for statement in module.body if statement in taken]


def _bound(statement: ast.stmt) -> set[str]:
    """The names that a statement of the module binds in it."""
    if isinstance(statement, _DEFINITIONS):
        return {statement.name}
    if isinstance(statement, ast.Import | ast.ImportFrom):
        return set()
    return {
        node.id for node in ast.walk(statement) if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store)
    } | {node.name for node in ast.walk(statement) if isinstance(node, _DEFINITIONS)}


def _free(statement: ast.stmt) -> set[str]:
    """The names that a statement reads from outside; a name bound anywhere in a function is its own."""
    loaded: set[str] = set()
    own: set[str] = set()
    shared: set[str] = set()
    for node in ast.walk(statement):
        if isinstance(node, ast.Name):
            (loaded if isinstance(node.ctx, ast.Load) else own).add(node.id)
        elif isinstance(node, ast.arg):
            own.add(node.arg)
        elif isinstance(node, ast.Global):
            shared.update(node.names)
    return loaded - (own - shared) if isinstance(statement, _DEFINITIONS) else loaded


def _nodes(statements: Iterable[ast.stmt]) -> Iterator[ast.AST]:
    for statement in statements:
        yield from ast.walk(statement)


def _chain(node: ast.expr) -> tuple[list[str], list[ast.expr], ast.expr]:
    """The names of ``a.b.c`` from the last to the first, the nodes inside, and what the dots start from."""
    names: list[str] = []
    inside: list[ast.expr] = []
    while isinstance(node, ast.Attribute) and len(names) < _MAX_DOTS:
        names.append(node.attr)
        node = node.value
        inside.append(node)
    return names, inside, node


def _full(node: ast.expr, imported: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    names, _, start = _chain(node)
    root = imported.get(start.id, (start.id,)) if isinstance(start, ast.Name) else ("",)
    return (*root, *reversed(names))


def _asked_by_text(call: ast.Call) -> Iterator[str]:
    """``getattr(x, "backward")`` uses the name too."""
    if isinstance(call.func, ast.Name) and call.func.id == "getattr" and len(call.args) > 1:
        name = call.args[1]
        if isinstance(name, ast.Constant) and isinstance(name.value, str):
            yield name.value


def _called_names(node: ast.AST) -> Iterator[tuple[str, int]]:
    for call in ast.walk(node):
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name):
            yield call.func.id, call.lineno


def _slice_writes(node: ast.AST) -> list[int]:
    """Assignments into parts of something; a dict's entries by a text are none."""
    if isinstance(node, ast.Assign):
        targets = node.targets
    elif isinstance(node, ast.AugAssign | ast.AnnAssign):
        targets = [node.target]
    else:
        return []
    return [
        part.lineno
        for target in targets
        for part in (target.elts if isinstance(target, ast.Tuple | ast.List) else [target])
        if isinstance(part, ast.Subscript)
        and not (isinstance(part.slice, ast.Constant) and isinstance(part.slice.value, str))
    ]


def _is_text(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant) and isinstance(node.value.value, str)


def _matching(uses: Mapping[tuple[str, ...], list[int]], name: str) -> list[int]:
    """The lines of the dotted names that hold ``name`` as a part."""
    wanted = tuple(name.split("."))
    size = len(wanted)
    return sorted(
        line
        for parts, lines in uses.items()
        if any(parts[start : start + size] == wanted for start in range(len(parts) - size + 1))
        for line in lines
    )
