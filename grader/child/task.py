"""A job as the wire carries it, made ready for calling."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from grader.child.chain import Chain
from grader.child.drive import Drive
from grader.child.graph import Path
from grader.child.inputs import Maker, maker
from grader.child.supply import Supply


@dataclass(frozen=True, slots=True)
class Call:
    """``names`` and ``steps`` are those of a case that is more than one call; ``chain`` does it twice."""

    seed: int
    makers: tuple[Maker, ...]
    names: Sequence[str] = ()
    steps: Sequence[Any] = ()
    chain: Chain | None = None

    @classmethod
    def from_message(cls, message: Any, supply: Supply | None) -> Call:
        seed = message["seed"]
        makers = tuple(maker(argument, supply, seed) for argument in message["args"])
        chain = Chain.from_message(message["chained"], supply) if "chained" in message else None
        return cls(seed, makers, message.get("names", ()), message.get("steps", ()), chain)


@dataclass(frozen=True, slots=True)
class Task:
    """A job made ready for calling: done once in the zygote, shared by every child after it.

    ``calls`` are the shown ones; the hidden ones reach a child only when all shown ones are over.
    """

    function: str | None
    script: tuple[str, ...]
    gradients: tuple[tuple[Path, Path], ...]
    graphs: tuple[Path, ...]
    memory_bytes: int
    losses: tuple[int, int]
    calls: tuple[Call, ...]
    attributes: tuple[Path, ...]
    watch: dict[str, Any]
    wants_stdout: bool
    supply: Supply | None
    drive: Drive | None

    @classmethod
    def from_message(cls, message: Any) -> Task:
        supply = Supply(message["support"]) if "support" in message else None
        return cls(
            function=message["function"],
            script=tuple(message["script"]),
            gradients=tuple((Path.from_message(of), Path.from_message(to)) for of, to in message["gradients"]),
            graphs=tuple(Path.from_message(path) for path in message["graphs"]),
            memory_bytes=message["memory_bytes"],
            calls=tuple(Call.from_message(case, supply) for case in message["cases"]),
            attributes=tuple(Path.from_message(path) for path in message.get("attributes", ())),
            watch=message.get("watch", {}),
            wants_stdout=message.get("stdout", False),
            supply=supply,
            drive=Drive.from_message(message, supply),
            losses=tuple(message.get("losses", (0, 0))),
        )
