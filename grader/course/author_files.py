"""Files beside an exercise's spec: ``<id>_support.py`` and ``<id>_probe.py``.

Both are the author's, are run only in the sandbox, beside the student's code, and hold no answers.
"""

from __future__ import annotations

import ast
import difflib
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, field_validator

from grader.course.source import Document
from grader.errors import SpecError
from grader.wire.values import Value

Part = Literal["support", "probe"]
PARTS: Final[tuple[Part, ...]] = ("support", "probe")
_TAKEN: Final = frozenset({"torch", "numpy", "grader", "conftest", *sys.stdlib_module_names})


class SupportSpec(BaseModel):
    """``support: {module: data}``: the name that a student imports it by, where that is meant.

    Attributes:
        module: the name that a student imports it by; none where only steps and inputs use it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")
    module: Annotated[str, Field(pattern=r"^[a-z_][a-z0-9_]{0,59}$")] | None = None

    @field_validator("module")
    @classmethod
    def _free(cls, name: str | None) -> str | None:
        if name in _TAKEN:
            raise ValueError(f"{name!r} is the name of a library; choose another")
        return name


@dataclass(frozen=True, kw_only=True, slots=True)
class AuthorFile:
    """One such file. ``module``: the name it can be imported by, if any; ``names``: what it defines."""

    file: str
    source: str
    module: str | None
    names: tuple[str, ...]

    def message(self) -> Value:
        return {"file": self.file, "source": self.source, "module": self.module}

    def require(self, name: str) -> None:
        """Hold a name against what the file defines.

        Raises:
            ValueError: naming the nearest that it has.
        """
        if name not in self.names:
            close = difflib.get_close_matches(name, self.names, n=1)
            hint = f"did you mean {close[0]!r}?" if close else f"it has {', '.join(self.names) or 'nothing'}"
            raise ValueError(f"{self.file} does not define {name!r}; {hint}")


def author_file_path(spec: Path, part: Part) -> Path:
    return spec.with_name(f"{spec.stem}_{part}.py")


def read_author_file(document: Document, part: Part, module: str | None = None) -> AuthorFile:
    """Read the file and see that it is Python; nothing of it is run here.

    Raises:
        SpecError: for a file that is not there, cannot be read or is no Python.
    """
    path = author_file_path(document.path, part)
    try:
        source = path.read_bytes().decode("utf-8")
        tree = ast.parse(source)
        compile(tree, path.name, "exec")
    except OSError as error:
        message = f"its {part} file {path} cannot be read ({error.strerror}); write it"
        raise document.error(message, (part,)) from error
    except SyntaxError as error:
        raise SpecError(f"no Python: {error.msg}; correct it", path=path, line=error.lineno) from error
    except ValueError as error:  # not UTF-8, or a null character
        raise SpecError(f"no Python: {error}; correct it", path=path) from error
    return AuthorFile(file=path.name, source=source, module=module, names=tuple(dict.fromkeys(_defined(tree))))


def _defined(tree: ast.Module) -> list[str]:
    names: list[str] = []
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.append(node.name)
        elif isinstance(node, ast.Import | ast.ImportFrom):
            names += [(alias.asname or alias.name).split(".")[0] for alias in node.names]
        elif isinstance(node, ast.Assign | ast.AnnAssign):
            targets = node.targets if isinstance(node, ast.Assign) else [node.target]
            names += [name.id for target in targets for name in ast.walk(target) if isinstance(name, ast.Name)]
    return names
