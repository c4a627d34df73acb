"""A JSON Schema of the exercise file, made from the types that validate it, so that editors can complete it.

What only a reader of the whole file knows is left to ``grader verify``: that arguments fit the
signature, that paths start at something observed, that ranges go upwards.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Mapping
from typing import Any, Final

from pydantic import BaseModel
from pydantic.json_schema import models_json_schema

from grader.course import inputs
from grader.course.load import CheckKinds
from grader.course.spec import ExerciseSpec

_DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
_REF: Final = "#/$defs/{model}"

_EXERCISE: Final = {
    "title": "What students read above the exercise.",
    "prompt": "What students read: what is given, what to return, and how. Plain text; name every argument.",
    "points": "What the exercise is worth.",
    "concepts": "What it teaches, for overviews by concept.",
    "signature": "The function to call, as it would stand after def: slope(x: float) -> float",
    "script": "The names of the variables that a script leaves behind, instead of a signature.",
    "defines": "What the student's file must define, for steps or a probe to drive.",
    "steps": "How every case drives what the file defines, one step after the other.",
    "probe": "The names that the exercise's own probe returns.",
    "support": "A module of the exercise's own that the student imports.",
    "starter": "The file that students start from. Default: the prompt as comments, and the signature.",
    "credit": "checks: a check counts when it holds on all cases; cases: each case counts.",
    "limits": "What one run of all cases may use.",
    "inputs_may_change": "Whether a call may change its arguments in place.",
    "mistakes": "Mistakes that the author wrote: `id`, `hint`, and `replace` or `file`.",
    "only_mistakes": "The kinds of mistake worth making in the reference by itself. Default: all.",
    "hints": "Texts that a report shows once the grade calls for them.",
    "pictures": "What a report draws of a training: `loss`, `path`, `graph`; see docs/exercises.md.",
    "cases": "The calls: shown ones, and hidden ones with inputs drawn from the seed.",
    "checks": "How the calls are judged, each entry naming one kind of check.",
}
_CASE: Final = {
    "name": "What a report calls this case.",
    "hidden": "So many calls with fresh draws that no report shows. Without it, one shown call.",
    "args": "An input for each parameter, by its name.",
}
_LIMITS: Final = {
    "wall_seconds": "Time for all cases together, import included.",
    "memory_mb": "Memory beyond the interpreter's own.",
}
_CHECK: Final = {
    "name": "What students read; a default is made from the kind and its path.",
    "points": "Its share of the exercise's points, relative to the other checks'.",
    "gate": "When it fails, the exercise earns nothing.",
    "needs": "Names of checks above it without which it says nothing.",
    "cases": "Names of the entries of cases that it is held against. Default: all.",
    "enough": "So many of its calls must hold. Default: all.",
    "advice": "Told, and never a matter of points.",
    "why": "The reason, for readers of the spec: argue your tolerances.",
    "atol": "Absolute tolerance: |observed - expected| <= atol + rtol * |expected|.",
    "rtol": "Relative tolerance: |observed - expected| <= atol + rtol * |expected|.",
    "dtype": "Whether the element type must be the same too.",
    "leaf": "Whether it must be a leaf too.",
    "to": "The path of the variable to differentiate with respect to.",
    "only": "The paths of the leaves, and of no others.",
}
_INPUT: Final = {
    "tensor": "The numbers of a tensor, nested.",
    "uniform": "[low, high], drawn evenly between.",
    "normal": "[mean, standard deviation].",
    "integers": "[first, last], both included.",
    "choice": "One of these.",
    "arange": "[start, stop, step], the stop left out.",
    "linear": "slope * x + intercept + noise, x being an earlier argument.",
    "function": "A function v -> scale * g(rate * v + shift).",
    "polynomial": "A polynomial by its coefficients, the constant first; a pair is a range to draw from.",
    "shape": "The sizes of a tensor; without it, a plain number.",
    "dtype": "The element type.",
    "requires_grad": "Whether autograd already tracks it.",
    "digits": "Round to so many digits.",
    "away_from": "Points to keep away from, because a wrong answer equals the right one there.",
    "margin": "How far to keep away from them.",
    "as_list": "A list of floats in place of a tensor.",
    "scale": "A factor, or a range to draw it from.",
    "rate": "A factor within, or a range to draw it from.",
    "shift": "A term within, or a range to draw it from.",
    "x": "The name of an earlier argument, a tensor.",
    "slope": "A number, or a range to draw it from.",
    "intercept": "A number, or a range to draw it from.",
    "noise": "The standard deviation of normal noise.",
}
# A literal: numbers, texts, and lists of them.
_LITERAL: Final = {"type": ["number", "string", "boolean", "array", "null"], "description": "It stands for itself."}


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
        _finish(made[model], name, _INPUT, _purpose(model, _INPUT.get(name, "")))
    for name, check in kinds.items():
        _finish(made[check], name, _CHECK, _purpose(check, inspect.getdoc(sys.modules[check.__module__]) or ""))
    _describe(defs.get("LinearTerms", {}), _INPUT)
    _describe(defs["CaseSpec"], _CASE)
    _describe(defs["LimitsSpec"], _LIMITS)
    defs["Input"] = {"anyOf": [_LITERAL, *(refs[model] for model in inputs.KINDS.values())]}
    defs["Check"] = {"anyOf": [refs[check] for check in kinds.values()]}
    defs["CaseSpec"]["properties"]["args"]["additionalProperties"] = {"$ref": "#/$defs/Input"}
    defs["CaseSpec"]["description"] = "One group of calls."
    exercise = made[ExerciseSpec]
    del defs[refs[ExerciseSpec]["$ref"].rpartition("/")[2]]
    exercise["properties"]["checks"]["items"] = {"$ref": "#/$defs/Check"}
    # A plain text is a hint too, which a validator sees before the types do.
    hints = exercise["properties"]["hints"]
    hints["items"] = {"anyOf": [{"type": "string"}, hints["items"]]}
    _describe(exercise, _EXERCISE)
    exercise |= {"title": "exercise", "description": "One exercise of a course; see docs/exercises.md."}
    return {"$schema": _DIALECT, **exercise, "$defs": dict(sorted(defs.items()))}


def _finish(made: dict[str, Any], kind: str, texts: Mapping[str, str], purpose: str) -> None:
    """One kind: told by its key, which must be there, and described."""
    made["required"] = sorted({*made.get("required", ()), kind})
    made["title"] = kind
    made["description"] = purpose
    made["properties"].get(kind, {}).setdefault("description", purpose)
    _describe(made, texts)


def _describe(made: dict[str, Any], texts: Mapping[str, str]) -> None:
    for name, field in made.get("properties", {}).items():
        # Made from the field's name, and no news.
        field.pop("title", None)
        if name in texts:
            field.setdefault("description", texts[name])


def _purpose(model: type[BaseModel], otherwise: str) -> str:
    """The first paragraph about a kind: a check's module says what it holds, an input's table what it gives."""
    text = otherwise or (model.__doc__ or model.__name__)
    return " ".join(text.partition("\n\n")[0].replace("``", "`").split())
