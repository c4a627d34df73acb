"""What a student's module must define where no one signature says it: classes and several functions.

``class Value``, ``class Net(nn.Module)``, ``train(model, steps: int) -> list[float]``, or a name alone,
which is a class where it starts with a capital.
"""

from __future__ import annotations

import ast
import keyword
import re
from dataclasses import dataclass
from typing import Final

_FORMS: Final = "write one like class Value, class Net(nn.Module) or train(model, steps: int) -> list[float]"


@dataclass(frozen=True, kw_only=True, slots=True)
class Definition:
    """A name that must be there, and the text that the starter has for it."""

    name: str
    stub: str

    @classmethod
    def parse(cls, text: str) -> Definition:
        """Parse one entry of ``defines``.

        Raises:
            ValueError: with the forms that are expected.
        """
        if text.isidentifier() and not keyword.iskeyword(text):
            return cls(name=text, stub=f"class {text}:\n    ..." if text[0].isupper() else f"def {text}():\n    ...")
        head = text if re.match(r"class\s", text) else f"def {text}"
        try:
            body = ast.parse(f"{head}:\n    ...").body
        except (SyntaxError, ValueError) as error:
            raise ValueError(f"{text!r} defines nothing; {_FORMS}") from error
        if len(body) != 1 or not isinstance(body[0], ast.ClassDef | ast.FunctionDef):
            raise ValueError(f"{text!r} defines nothing; {_FORMS}")
        return cls(name=body[0].name, stub=ast.unparse(body[0]))
