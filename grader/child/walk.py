"""The walk through one assignment: load, call, observe, and send what was seen, a frame at a time."""

from __future__ import annotations

import gc
import os
import types
from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

import torch

from grader.child.capture import Capture
from grader.child.chain import CalledTwice, Chain, DrivenTwice, Twice
from grader.child.describe import Describer
from grader.child.drive import Drive
from grader.child.graph import ABSENT, attribute, gradient, graph
from grader.child.load import raised, run_file
from grader.child.losses import Losses
from grader.child.seeds import seed_all
from grader.child.task import Call, Task
from grader.child.watch import Counts
from grader.child.watching import Watching
from grader.wire.case import CaseFrame
from grader.wire.encode import encode, frame
from grader.wire.values import Value

MAX_NAMES: Final = 50
Target = Callable[..., Any] | types.ModuleType
_NOTHING: Final[Mapping[str, Value]] = {}
_UNCHANGEABLE: Final = (bool, int, float, complex, str, types.FunctionType)


class Walk:
    def __init__(self, send: Callable[[bytes], None], files: Mapping[str, bytes]) -> None:
        self._send = send
        self._files = files
        self._capture = Capture()
        self._loaded: dict[str, tuple[types.ModuleType, list[Value]]] = {}

    def shown(self, run: int, task: Task, path: str, *, skip: bool, gated: bool) -> Target | None:
        """Load, and make the shown calls; what is to be called again for the hidden ones, if anything."""
        target: Target | None = None
        if task.function is None and task.drive is None:
            self._script(run, task, path)
        else:
            target = self._find(run, task, path)
            if target is not None and not skip:
                self._calls(run, task, target, task.calls, 0)
        waits = gated and target is not None
        self._write(["shown" if waits else "done", run])
        return target if waits else None

    def hidden(self, run: int, task: Task, target: Target, messages: Any) -> None:
        """Make the hidden calls."""
        calls = [Call.from_message(message, task.supply) for message in messages]
        self._calls(run, task, target, calls, len(task.calls))
        self._write(["done", run])

    def _find(self, run: int, task: Task, path: str) -> Target | None:
        """What is called: a function, or the module where there is more than one to call."""
        if path in self._loaded:
            module, report = self._loaded[path]
        else:
            module, report = self._load(path)
            self._loaded[path] = module, report
        target: Any = module
        missing: list[Value] = []
        if task.drive is not None:
            missing += [name for name in task.drive.defines if name not in module.__dict__]
        elif task.function is not None:
            target = module.__dict__.get(task.function)
            missing += [] if callable(target) else [task.function]
        self._write(["load", run, report[0], missing, _defined(module) if missing else [], *report[1:]])
        return target if report[0] is None and not missing else None

    def _calls(self, run: int, task: Task, target: Target, calls: Sequence[Call], first: int) -> None:
        if task.drive is not None:
            assert isinstance(target, types.ModuleType)
            self._driven(run, task, task.drive, target, calls, first)
            return
        function: Any = target
        if calls:
            seed_all(calls[0].seed)
        for number, call in enumerate(calls, first):
            if call.chain is not None:
                self._chained(run, number, task, call, call.chain, CalledTwice(function, call))
                continue
            arguments = [make() for make in call.makers]
            watching = Watching(task.watch, {"args": arguments}) if task.watch else None
            self._begin(task, number)
            result, error = None, None
            try:
                if watching is None:
                    result = function(*arguments)
                else:
                    with watching:
                        result = function(*arguments)
            except BaseException as caught:
                error = caught
            # What cannot be changed in place is not worth sending back.
            after = [None if isinstance(given, _UNCHANGEABLE) else given for given in arguments]
            roots = {"args": after} if error is not None else {"result": result, "args": after}
            self._observed(run, number, task, call.seed, roots, error, watching)

    def _driven(
        self, run: int, task: Task, drive: Drive, module: types.ModuleType, calls: Sequence[Call], first: int
    ) -> None:
        """A case is what the exercise does with the student's definitions."""
        for number, call in enumerate(calls, first):
            # A step may have left gradients switched off.
            reset_torch()
            seed_all(call.seed)
            if call.chain is not None:
                self._chained(run, number, task, call, call.chain, DrivenTwice(drive, module, call))
                continue
            inputs = {name: make() for name, make in zip(call.names, call.makers, strict=True)}
            scope = drive.scope(module, inputs)
            watching = Watching(task.watch, scope.roots, scope.describe)
            error = None
            self._begin()
            try:
                with watching:
                    drive.run(call.steps, scope)
            except BaseException as caught:
                error = caught
            # What no check reads may be any object, and large.
            roots = {name: value for name, value in scope.roots.items() if name in drive.wanted}
            self._observed(run, number, task, call.seed, roots, error, watching, scope.kept)

    def _chained(self, run: int, number: int, task: Task, call: Call, chain: Chain, twice: Twice) -> None:
        """A case that is done twice: what is sent is what came out each time, and nothing else."""
        describe = Describer()
        results: dict[str, Value] = {}
        error = None
        self._begin()
        try:
            for name, value in chain.results(twice):
                results[name] = describe.plain(value)
        except BaseException as caught:
            error = caught
        self._observed(run, number, task, call.seed, dict.fromkeys(results), error, None, results)

    def _load(self, path: str) -> tuple[types.ModuleType, list[Value]]:
        seed_all(0)
        self._begin()
        module, error = run_file(path, _module_name(path), self._files[path])
        stdout, _, warned = self._capture.end()
        return module, [None if error is None else raised(error), stdout, list(warned)]

    def _script(self, run: int, task: Task, path: str) -> None:
        """A script is judged by the variables it leaves, so running it *is* the one call."""
        seed_all(task.calls[0].seed)
        self._begin(task)
        watching = Watching(task.watch, {})
        with watching:
            module, error = run_file(path, _module_name(path), self._files[path])
        if error is None and any(name not in module.__dict__ for name in task.script):
            # It may do its work only when started as a program.
            seed_all(task.calls[0].seed)
            self._begin(task)
            watching = Watching(task.watch, {})
            with watching:
                module, error = run_file(path, "__main__", self._files[path])
        if isinstance(error, SystemExit) and error.code in (None, 0):
            error = None
        missing: list[Value] = [name for name in task.script if name not in module.__dict__]
        failed = None if error is None else raised(error)
        if missing or failed:
            stdout, _, warned = self._capture.end()
            self._write(["load", run, failed, missing, _defined(module) if missing else [], stdout, list(warned)])
            return
        self._write(["load", run, None, [], [], "", []])
        roots = {name: module.__dict__[name] for name in task.script}
        self._observed(run, 0, task, task.calls[0].seed, roots, None, watching)

    def _begin(self, task: Task | None = None, number: int = 0) -> None:
        self._capture.begin()
        Counts.reset()
        if task is None:
            Losses.begin(on=False)
        else:
            Losses.begin(on=number < task.losses[0], parameters=task.losses[1])

    def _observed(
        self,
        run: int,
        number: int,
        task: Task,
        seed: int,
        roots: dict[str, Any],
        error: BaseException | None,
        watching: Watching | None,
        kept: Mapping[str, Value] = _NOTHING,
    ) -> None:
        """Send what was seen; ``kept`` are values that were described earlier, by name."""
        engine_runs, forward_ad_uses = Counts.engine_runs, Counts.forward_ad_uses
        Losses.on = False
        stdout, truncated, warned = self._capture.end()
        describe = Describer() if watching is None else watching.describe
        gradients: dict[Value, Value] = {}
        graphs: dict[Value, Value] = {}
        if error is None:
            for path in task.graphs:
                graphs[path.text] = graph(roots, path)
        plain: dict[Value, Value] = {
            name: kept[name] if name in kept else describe.plain(value) for name, value in roots.items()
        }
        for path in task.attributes:
            if (found := attribute(roots, path)) is not ABSENT:
                plain[path.text] = describe.plain(found)
        if task.wants_stdout:
            plain["stdout"] = stdout
        if error is None:
            # Last, because differentiating fills nothing but may free the graph.
            for of, to in task.gradients:
                gradients[f"{of.text}/{to.text}"] = gradient(roots, of, to, seed, describe)
        case = CaseFrame(
            run=run,
            number=number,
            roots=plain,
            raised=None if error is None else raised(error),
            engine_runs=int(engine_runs),
            forward_ad_uses=int(forward_ad_uses),
            gradients=gradients,
            graphs=graphs,
            stdout=stdout,
            stdout_truncated=truncated,
            warnings=list(warned),
            losses=list(Losses.kept) if Losses.kept else None,
            watched=watching.message(roots, error) if watching is not None and task.watch else None,
        )
        self._write(case.message())

    def _write(self, message: list[Any]) -> None:
        self._send(frame(encode(message)))


def reset_torch() -> None:
    """Undo what an earlier exercise may have set for the whole process."""
    torch.set_grad_enabled(True)
    torch.set_default_dtype(torch.float32)
    torch.set_default_device(None)
    torch.set_anomaly_enabled(False)
    torch.use_deterministic_algorithms(False)
    gc.enable()


def _module_name(path: str) -> str:
    return os.path.splitext(os.path.basename(path))[0]


def _defined(module: types.ModuleType) -> list[Value]:
    names = [name[:60] for name in module.__dict__ if isinstance(name, str) and not name.startswith("_")]
    return list(names[:MAX_NAMES])
