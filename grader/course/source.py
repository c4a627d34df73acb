"""YAML that remembers its lines, so that every mistake can be pointed at.

Only YAML's plain types are built (PyYAML's safe schema); a repeated key, an alias bomb or a file
over :data:`MAX_SPEC_BYTES` is refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import yaml

from grader.errors import SpecError

MAX_SPEC_BYTES: Final = 1 << 20
MAX_NODES: Final = 50_000
MAX_DEPTH: Final = 40
MAX_INT_BITS: Final = 4_000
"""What crosses the wire to a child."""

# The C loader is about ten times faster; PyYAML builds without it fall back.
_Loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_PLAIN_COLLECTIONS: Final = {"tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"}

# What people meant, behind what the parser says.
_REMEDIES: Final = {
    "mapping values are not allowed in this context": "put text that holds a colon in quotes, or check the indentation",
    "found character that cannot start any token": "indent with spaces, not tabs; put text that begins with @, % or ` "
    "in quotes",
}

# A number to everyone but YAML 1.1, which wants a dot and a sign in it.
_EXPONENT: Final = re.compile(r"[-+]?[0-9]+(\.[0-9]*)?[eE][-+]?[0-9]+")

Key = str | int


@dataclass(frozen=True, slots=True)
class Document:
    """Plain data and the 1-based line at which each path in it stands."""

    path: Path
    data: Any
    lines: dict[tuple[Key, ...], int]

    def line_of(self, where: tuple[Key, ...]) -> int:
        """The line of ``where``, or of the nearest thing around it."""
        while where and where not in self.lines:
            where = where[:-1]
        return self.lines.get(where, 1)

    def error(self, message: str, where: tuple[Key, ...] = ()) -> SpecError:
        return SpecError(message, path=self.path, line=self.line_of(where))


def read_yaml(path: Path, *, settings: bool = False) -> Document:
    """Read one YAML file.

    Args:
        settings: of a course, where dates stay texts and everything may be left out.

    Raises:
        SpecError: naming file and line, for anything that is not one readable YAML document.
    """
    try:
        size = path.stat().st_size
        if size > MAX_SPEC_BYTES:
            raise SpecError(f"{size} bytes; keep a spec under {MAX_SPEC_BYTES}", path=path)
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise SpecError(f"not UTF-8 at byte {error.start}; save the file as UTF-8", path=path, line=line) from error
    except OSError as error:
        raise SpecError(f"cannot be read ({error.strerror}); check the file and its rights", path=path) from error
    try:
        _check_depth(path, text)
        loader = _Loader(text)
        try:
            root = loader.get_single_node()
            if root is None and settings:
                return Document(path, {}, {})
            if root is None:
                what = "empty; an exercise needs at least title, prompt, signature, cases, checks"
                raise SpecError(what, path=path, line=1)
            reader = _Reader(path, loader, dates_are_texts=settings)
            return Document(path, reader.build(root, ()), reader.lines)
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        what = " ".join(str(error.problem or error.context or "not YAML").split())
        place = mark.line + 1 if mark else None
        remedy = _REMEDIES.get(what, "check indentation and quotes here")
        raise SpecError(f"not valid YAML: {what}; {remedy}", path=path, line=place) from error
    except yaml.reader.ReaderError as error:
        line = text.encode()[: error.position].count(b"\n") + 1
        what = f"the character {error.character:#06x} cannot stand in it"
        raise SpecError(f"not valid YAML: {what}; remove it", path=path, line=line) from error


def _check_depth(path: Path, text: str) -> None:
    """Refuse deep nesting before the composer, which recurses in C, meets it."""
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
            if depth > MAX_DEPTH:
                line = event.start_mark.line + 1 if event.start_mark else None
                raise SpecError(f"nested deeper than {MAX_DEPTH}; write it flatter", path=path, line=line)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1


class _Reader:
    """Builds plain data from YAML nodes, noting where each stands."""

    def __init__(self, path: Path, loader: Any, *, dates_are_texts: bool = False) -> None:
        self.dates_are_texts = dates_are_texts
        self.path = path
        self.loader = loader
        self.lines: dict[tuple[Key, ...], int] = {}
        self.nodes = 0

    def build(self, node: yaml.Node, where: tuple[Key, ...]) -> Any:
        line = node.start_mark.line + 1
        self.lines.setdefault(where, line)
        self.nodes += 1
        # Aliases are legal YAML and expand without bound ("billion laughs"): count what is built.
        if self.nodes > MAX_NODES or len(where) > MAX_DEPTH:
            message = "more than a spec may hold (aliases within aliases?); write it out"
            raise SpecError(message, path=self.path, line=line)
        if isinstance(node, yaml.CollectionNode) and node.tag not in _PLAIN_COLLECTIONS:
            raise SpecError(f"the tag {node.tag} makes no plain list or mapping; remove it", path=self.path, line=line)
        if isinstance(node, yaml.SequenceNode):
            return [self.build(item, (*where, index)) for index, item in enumerate(node.value)]
        if isinstance(node, yaml.MappingNode):
            return self._mapping(node, where)
        return self._scalar(node)

    def _scalar(self, node: yaml.Node) -> Any:
        cause: Exception | None = None
        if self.dates_are_texts and node.tag == "tag:yaml.org,2002:timestamp":
            return str(node.value)
        try:
            value = self.loader.construct_object(node, deep=True)
            if isinstance(value, str) and self._is_plain(node) and _EXPONENT.fullmatch(value):
                return float(value)
            if isinstance(value, int) and value.bit_length() > MAX_INT_BITS:
                what = f"the number {str(node.value)[:20]}… has too many digits for a call; write a smaller one"
                raise SpecError(what, path=self.path, line=node.start_mark.line + 1)
            if value is None or isinstance(value, bool | int | float | str):
                return value
        except (yaml.YAMLError, ValueError, LookupError, AttributeError, TypeError) as error:
            # PyYAML's constructors trust that a tag fits its text: `!!bool x` is a KeyError.
            cause = error
        raise SpecError(
            f"the value {str(node.value)[:60]!r} cannot be read as {node.tag}; quote it if it is text",
            path=self.path,
            line=node.start_mark.line + 1,
        ) from cause

    def _is_plain(self, node: yaml.Node) -> bool:
        """Whether a text stands there without quotes, in a file that reads such ones as numbers."""
        return isinstance(node, yaml.ScalarNode) and not node.style and not self.dates_are_texts

    def _mapping(self, node: yaml.MappingNode, where: tuple[Key, ...]) -> dict[Key, Any]:
        result: dict[Key, Any] = {}
        for key_node, value_node in node.value:
            line = key_node.start_mark.line + 1
            key = self._scalar(key_node) if isinstance(key_node, yaml.ScalarNode) else None
            if isinstance(key, bool) or not isinstance(key, str | int):
                shown = repr(key) if isinstance(key_node, yaml.ScalarNode) else "of a list or mapping"
                raise SpecError(f"the key {shown} must be text; quote it", path=self.path, line=line)
            if key in result:
                raise SpecError(f"the key {key!r} stands twice; keep one", path=self.path, line=line)
            self.lines[(*where, key)] = line
            result[key] = self.build(value_node, (*where, key))
        return result
