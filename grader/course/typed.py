"""From YAML's plain data to typed models; what is wrong with it becomes one sentence that names the line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, Final, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from grader.course.source import Document, Key
from grader.errors import SpecError

Model = TypeVar("Model", bound=BaseModel)

_TYPES: Final = frozenset({"float", "int", "str", "bool", "constrained-int", "constrained-float", "constrained-str"})
# Pydantic's words for what an author of YAML calls otherwise.
_WORDS: Final = (
    (re.compile(r"a valid dictionary( or instance of \w+)?"), "a mapping, like {key: value}"),
    (re.compile(r"valid tuple"), "valid list"),
    (re.compile(r" after validation"), ""),
    (re.compile(r"string should match pattern '(.*)'"), r"it should be written like the pattern \1"),
)


def typed(document: Document, where: tuple[Key, ...], raw: Any, model: type[Model]) -> Model:
    """What stands at ``where`` as a model.

    Raises:
        SpecError: for the first thing that is wrong with it.
    """
    try:
        return model.model_validate(raw)
    except ValidationError as error:
        raise _first_complaint(document, error, where, model.model_fields) from error


def typed_as_named(
    document: Document, where: tuple[Key, ...], raw: dict[str, Any], kinds: Mapping[str, type[Model]], noun: str
) -> Model:
    """What stands at ``where`` as the one kind that a key of it names.

    Args:
        noun: what it is a kind of, with its article.

    Raises:
        SpecError: where no key or several name one, and as :func:`typed`.
    """
    named = [kind for kind in kinds if kind in raw]
    if len(named) != 1:
        what = named or sorted(map(str, raw))
        near = "" if named else next(filter(None, (_near(key, kinds) for key in what)), "")
        raise document.error(
            f"{noun} names exactly one kind, and this has {what}; {near}the kinds are {', '.join(kinds)}", where
        )
    return typed(document, where, raw, kinds[named[0]])


def _first_complaint(
    document: Document, error: ValidationError, base: tuple[Key, ...], fields: Mapping[str, Any]
) -> SpecError:
    """The first of pydantic's complaints as our one sentence."""
    complaints = error.errors(include_url=False)
    # Where one of several types will do, each complains; ours says most.
    detail = next((each for each in complaints if each["type"] == "value_error"), complaints[0])
    kind = detail["type"]
    where = (*base, *(step for step in detail["loc"] if kind == "extra_forbidden" or not _is_type(step)))
    name = ".".join(map(str, where))[:80]
    if kind == "extra_forbidden":
        known = _fields_at(detail["loc"], fields)
        return document.error(
            f"there is no field {name!r}; {_near(str(where[-1]), known)}the fields are {', '.join(known)}", where
        )
    if kind == "invalid_key" or (kind == "string_type" and detail["loc"][-1:] == ("[key]",)):
        key = detail["loc"][-1 if kind == "invalid_key" else -2]
        return document.error(f"the key {key!r} must be text; quote it", where)
    if kind == "missing":
        beside = [
            each["loc"][-1]
            for each in complaints
            if each["type"] == "extra_forbidden" and each["loc"][:-1] == detail["loc"][:-1]
        ]
        misspelt = f", or correct {str(beside[0])!r}, which is no field" if beside else ""
        return document.error(f"the field {name!r} is missing; add it{misspelt}", where)
    message = detail["msg"].removeprefix("Value error, ")
    value = repr(detail["input"])
    value = value if len(value) <= 60 else value[:57] + "..."
    if kind == "value_error":
        return document.error(f"{name}: {message}" if name else message, where)
    message = message[:1].lower() + message[1:]
    for words, ours in _WORDS:
        message = words.sub(ours, message)
    return document.error(f"{name} is {value}: {message}; correct it", where)


def _near(word: str, known: Iterable[str]) -> str:
    return "".join(f"did you mean {one}? " for one in get_close_matches(word, known, 1))


def _fields_at(loc: Sequence[Key], fields: Mapping[str, Any]) -> Mapping[str, Any]:
    """The fields of the innermost model that a complaint lies in."""
    for step in loc[:-1]:
        inner = next(_models(fields[str(step)].annotation), None) if step in fields else None
        fields = inner.model_fields if inner else fields
    return fields


def _models(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that an annotation names, in lists, mappings and unions too."""
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for each in get_args(annotation):
        yield from _models(each)


def _is_type(step: Key) -> bool:
    """Whether a step of pydantic's location names one of several types, not something in the file."""
    return isinstance(step, str) and (step in _TYPES or "[" in step)
