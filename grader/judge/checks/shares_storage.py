"""``shares_storage: [result[0], result[1]]``: two tensors are views of the same memory."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from grader.course.check import CasePair, CheckSpec
from grader.course.selector import Absent, Selector, kind_of
from grader.judge.finding import failed, passed
from grader.model import Finding
from grader.telling import tell
from grader.wire.values import Tensor


class SharesStorage(CheckSpec):
    kind = "shares_storage"
    shares_storage: Annotated[list[str], Field(min_length=2, max_length=2)]

    def default_label(self) -> str:
        first, second = self.shares_storage
        return tell("%(first)s and %(second)s share their memory", first=first, second=second)

    def paths(self) -> tuple[str, ...]:
        return tuple(self.shares_storage)

    def judge(self, pair: CasePair) -> Finding:
        storages = []
        for path in self.shares_storage:
            try:
                value = Selector.parse(path).resolve(pair.observed.roots, sizes=not pair.hidden)
            except Absent as absent:
                return failed(self, pair, str(absent))
            if not isinstance(value, Tensor):
                what = tell(
                    "`%(where)s` is %(said)s, not a tensor", where=path, said=kind_of(value, sizes=not pair.hidden)
                )
                return failed(self, pair, what)
            storages.append(value.storage)
        if storages[0] and storages[0] == storages[1]:
            return passed(self, pair)
        first, second = self.shares_storage
        what = tell("`%(second)s` is a copy: it does not share memory with `%(first)s`", second=second, first=first)
        return failed(self, pair, what)
