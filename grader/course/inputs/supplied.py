"""What the exercise's support file makes."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated

from pydantic import Field

from grader.course.inputs.argument import Argument, Supplied
from grader.course.inputs.input import Draw, Input


class SuppliedInput(Input):
    """``{supplied: make_model, args: [3]}``: from ``<id>_support.py``.

    Attributes:
        args: what the function of the support file is called with.
    """

    kind = "supplied"
    supplied: Annotated[str, Field(pattern=r"^[A-Za-z_]\w{0,59}$")]
    args: list[float | int | str | bool] = []  # noqa: RUF012  # pydantic copies it

    def draw(self, generator: Draw, earlier: Mapping[str, Argument]) -> Supplied:
        return Supplied(name=self.supplied, args=tuple(self.args))
