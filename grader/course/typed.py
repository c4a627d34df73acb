"""From YAML's plain data to typed models; what is wrong with it becomes one sentence that names the line."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, Final, TypeVar, get_args

from pydantic import BaseModel, ValidationError

from grader.course.author_files import SupportSpec
from grader.course.hints import Hint, When
from grader.course.inputs.linear import LinearTerms
from grader.course.mistakes import MistakeSpec
from grader.course.pictures import NESTED
from grader.course.source import Document, Key
from grader.course.spec import CaseSpec, LimitsSpec
from grader.errors import SpecError

Model = TypeVar("Model", bound=BaseModel)

_NESTED: Final[dict[int | str, type[BaseModel]]] = {
    "cases": CaseSpec,
    "limits": LimitsSpec,
    "linear": LinearTerms,
    "support": SupportSpec,
    **NESTED,
    "hints": Hint,
    "when": When,
    "mistakes": MistakeSpec,
}


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
        # The innermost of the nested models that the field stands in, or the one that was validated.
        inner = [_NESTED[step] for step in detail["loc"][:-1] if step in _NESTED] or _models(detail["loc"], fields)
        known = inner[-1].model_fields if inner else fields
        return document.error(
            f"there is no field {name!r}; {_near(str(where[-1]), known)}the fields are {', '.join(known)}", where
        )
    if kind == "missing":
        beside = [
            each["loc"][-1]
            for each in complaints
            if each["type"] == "extra_forbidden" and each["loc"][:-1] == detail["loc"][:-1]
        ]
        misspelt = f", or correct {str(beside[0])!r}, which is no field" if beside else ""
        return document.error(f"the field {name!r} is missing; add it{misspelt}", where)
    message = _of_python(detail["msg"].removeprefix("Value error, "))
    value = repr(detail["input"])
    value = value if len(value) <= 60 else value[:57] + "..."
    if kind == "value_error":
        return document.error(f"{name}: {message}" if name else message, where)
    return document.error(f"{name} is {value}: {message[:1].lower()}{message[1:]}; correct it", where)


def _of_python(message: str) -> str:
    """In YAML's words what pydantic says in Python's."""
    return re.sub(r"a valid dictionary(?: or instance of \w+)?", "a mapping, like {key: value}", message)


def _near(word: str, known: Iterable[str]) -> str:
    return "".join(f"did you mean {one}? " for one in get_close_matches(word, known, 1))


def _models(loc: Sequence[Key], fields: Mapping[str, Any]) -> list[type[BaseModel]]:
    """The model that a check's own field holds, where the complaint lies inside it."""
    annotation = fields[str(loc[0])].annotation if len(loc) > 1 and loc[0] in fields else None
    types = (annotation, *get_args(annotation))
    return [each for each in types if isinstance(each, type) and issubclass(each, BaseModel)]


def _is_type(step: Key) -> bool:
    """Whether a step of pydantic's location names one of several types, not something in the file."""
    return isinstance(step, str) and (step in {"float", "int", "str", "bool"} or "[" in step)
