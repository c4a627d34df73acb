"""A JSON Schema of the exercise file, made from the types that validate it, so that editors can complete it.

What a field means is said once, in the ``Attributes`` of the class that has it, and read from there. What only
a reader of the whole file knows is left to ``grader verify``: that arguments fit the signature, that paths
start at something observed, that ranges go upwards.
"""

from __future__ import annotations

import inspect
import re
import sys
from collections.abc import Iterator
from typing import Any, Final

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from grader.course import inputs
from grader.course.load import CheckKinds
from grader.course.spec import ExerciseSpec

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_REF: Final = "#/$defs/{model}"
# A literal: numbers, texts, and lists of them.
_LITERAL: Final = {"type": ["number", "string", "boolean", "array", "null"], "description": "It stands for itself."}
_ENTRY: Final = re.compile(r"^    (\w+(?:, \w+)*): (.+(?:\n        .+)*)", re.MULTILINE)


def exercise_schema(kinds: CheckKinds) -> dict[str, Any]:
    """The schema of ``exercises/<id>.yaml``.

    Args:
        kinds: the check kinds by name.
    """
    models: list[type[BaseModel]] = [ExerciseSpec, *inputs.KINDS.values(), *kinds.values()]
    places, together = models_json_schema([(model, "validation") for model in models], ref_template=_REF)
    defs: dict[str, Any] = together["$defs"]
    # Not by the class's name: two classes may share one.
    refs = {model: place for (model, _), place in places.items()}
    made = {model: defs[place["$ref"].rpartition("/")[2]] for model, place in refs.items()}
    for name, model in inputs.KINDS.items():
        _finish(made[model], name, model, _first_paragraph(model.__doc__ or name))
    for name, check in kinds.items():
        _finish(made[check], name, check, _first_paragraph(inspect.getdoc(sys.modules[check.__module__]) or name))
    _describe(made[ExerciseSpec], ExerciseSpec)
    described = {id(each) for each in made.values()}
    others = {model.__name__: model for model in _all_models(BaseModel)}
    for name, each in defs.items():
        if id(each) not in described:
            _describe(each, others[name])
            each["description"] = _first_paragraph(others[name].__doc__ or name)
    defs["Input"] = {"anyOf": [_LITERAL, *(refs[model] for model in inputs.KINDS.values())]}
    defs["Check"] = {"anyOf": [refs[check] for check in kinds.values()]}
    defs["CaseSpec"]["properties"]["args"]["additionalProperties"] = {"$ref": "#/$defs/Input"}
    exercise = made[ExerciseSpec]
    del defs[refs[ExerciseSpec]["$ref"].rpartition("/")[2]]
    exercise["properties"]["checks"]["items"] = {"$ref": "#/$defs/Check"}
    # A plain text is a hint too, which a validator sees before the types do.
    hints = exercise["properties"]["hints"]
    hints["items"] = {"anyOf": [{"type": "string"}, hints["items"]]}
    exercise |= {"title": "exercise", "description": "One exercise of a course; see docs/exercises.md."}
    return {"$schema": _DIALECT, **exercise, "$defs": dict(sorted(defs.items()))}


def documented(model: type[BaseModel]) -> dict[str, str]:
    """What the docstrings of a model and of those that it is derived from say of their fields."""
    texts: dict[str, str] = {}
    for base in reversed(model.__mro__):
        _, _, attributes = inspect.cleandoc(base.__dict__.get("__doc__") or "").partition("Attributes:\n")
        for names, text in _ENTRY.findall(attributes.partition("\n\n")[0]):
            said = _plain(text)
            said = said[0].upper() + said[1:]
            texts.update((name, said) for name in names.split(", ") if name in model.model_fields)
    return texts


def _finish(made: dict[str, Any], kind: str, model: type[BaseModel], purpose: str) -> None:
    """One kind: told by its key, which must be there, and described."""
    made["required"] = sorted({*made.get("required", ()), kind})
    _describe(made, model)
    made["title"] = kind
    made["description"] = purpose
    made["properties"].get(kind, {}).setdefault("description", purpose)


def _describe(made: dict[str, Any], model: type[BaseModel]) -> None:
    texts = documented(model)
    for name, field in made.get("properties", {}).items():
        # Made from the field's name, and no news.
        field.pop("title", None)
        if name in texts:
            field["description"] = texts[name]


def _all_models(model: type[BaseModel]) -> Iterator[type[BaseModel]]:
    for each in model.__subclasses__():
        yield each
        yield from _all_models(each)


def _first_paragraph(text: str) -> str:
    return _plain(inspect.cleandoc(text).partition("\n\n")[0])


def _plain(text: str) -> str:
    return " ".join(text.replace("``", "`").split())
