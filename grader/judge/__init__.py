"""From two observations of one job to findings: in the parent, on plain values, without side effects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from grader.course.check import CasePair, CheckSpec, Companion
from grader.course.job import Job, PlannedCase
from grader.course.plan import is_held_against
from grader.course.spec import Exercise
from grader.judge.finding import failed, passed
from grader.model import Finding, Observation
from grader.telling import tell

__all__ = ["judge"]


def judge(
    exercise: Exercise, job: Job, expected: Observation, observed: Observation, *, source: bytes | None = None
) -> list[list[Finding]]:
    """Hold each check against each case.

    Args:
        expected: the reference's observation of ``job``; complete, its author's proof saw to that.
        observed: the submission's; may have ended early.
        source: the file that was run; an exercise with checks on the source cannot be judged without.

    Returns:
        For each check of ``exercise`` its findings, one per case of ``job`` that it is held against.
        Empty lists where nothing was called (the module failed to load, the function is missing).
    """
    if observed.load is not None or observed.missing:
        return [[] for _ in exercise.checks]
    run = _Run(exercise, job, expected, observed, source)
    rows: list[list[Finding]] = []
    for index, check in enumerate(exercise.checks):
        rows.append(run.findings(index, check, run.blocked(check, rows)))
    return rows


class _Run:
    """One job's observations, paired once for all checks."""

    def __init__(
        self, exercise: Exercise, job: Job, expected: Observation, observed: Observation, source: bytes | None
    ) -> None:
        self._exercise = exercise
        self._job = job
        self._expected = expected
        self._observed = observed
        self._source = source
        self._own = [case for case in job.cases if case.asked_by is None]
        self._pairs = [
            CasePair(name=case.name, hidden=case.hidden, sent=case.sent, expected=wanted, observed=given)
            for case, wanted, given in zip(self._own, expected.cases, observed.cases, strict=False)
        ]
        self._calls: dict[tuple[int, int], list[int]] = {}
        for position, call in enumerate(job.cases[len(self._own) :], len(self._own)):
            if call.asked_by:
                self._calls.setdefault((call.asked_by.check, call.asked_by.case), []).append(position)

    def blocked(self, check: CheckSpec, rows: Sequence[Sequence[Finding]]) -> Mapping[int, str]:
        """Why a check is not made, by the place of the case; empty where it is made."""
        blocked: dict[int, str] = {}
        if not check.needs:
            return blocked
        for other, findings in zip(self._exercise.checks, rows, strict=False):
            if other.label not in check.needs:
                continue
            missed = [(at, found) for at, found in zip(self._held(other), findings, strict=False) if not found.passed]
            if missed:
                first = missed[0][1]
                why = first.message
                if not first.not_run:
                    why = tell("not run, because the check “%(said)s” failed", said=other.label)
                # Where each case counts for itself, so does what it needs.
                cases = [at for at, _ in missed] if self._exercise.credit == "cases" else range(len(self._own))
                blocked = {**dict.fromkeys(cases, why), **blocked}
        return blocked

    def _held(self, check: CheckSpec) -> list[int]:
        """The places of the cases that a check concerns."""
        own = range(len(self._own))
        if check.cases is None or check.reads_source:
            return list(own)
        return [at for at in own if is_held_against(self._exercise, check, self._own[at])]

    def findings(self, index: int, check: CheckSpec, blocked: Mapping[int, str]) -> list[Finding]:
        if check.reads_source:
            return _tempered(check, self._on_source(check, blocked))
        reached = len(self._pairs)
        findings = []
        for at in self._held(check):
            if at in blocked:
                findings.append(_not_run(check, self._own[at], blocked[at]))
            elif at < reached:
                findings.append(self._one(index, check, at))
            elif check.weight:
                # A check without points says nothing of calls that never came about.
                why = self._why_ended() if at == reached else tell("not reached, because the run had ended")
                case = self._own[at]
                findings.append(
                    Finding(check=check.label, case=case.name, hidden=case.hidden, passed=False, message=why)
                )
        return _tempered(check, findings)

    def _one(self, index: int, check: CheckSpec, position: int) -> Finding:
        pair = self._pairs[position]
        if check.judges_exceptions:
            return check.judge(pair)
        if pair.expected.raised is not None:
            # The case asks for an exception: there is no value to hold against another.
            return passed(check, pair)
        if pair.observed.raised is not None:
            # A hidden input may stand in the message of an exception; its type tells enough.
            what = pair.observed.raised.type if pair.hidden else str(pair.observed.raised)
            return failed(check, pair, tell("the call raised %(rest)s", rest=what))
        calls = self._calls.get((index, position)) if self._calls else None
        if calls is None:
            return check.judge(pair)
        if calls[-1] >= len(self._observed.cases):
            return failed(
                check, pair, tell("the calls that this needs were not reached: %(said)s", said=self._why_ended())
            )
        return check.judge(replace(pair, companions=dict(map(self._companion, calls))))

    def _companion(self, position: int) -> tuple[str, Companion]:
        call = self._job.cases[position]
        assert call.asked_by is not None
        expected, observed = self._expected.cases[position], self._observed.cases[position]
        return call.asked_by.role, Companion(seed=call.seed, sent=call.sent, expected=expected, observed=observed)

    def _on_source(self, check: CheckSpec, blocked: Mapping[int, str]) -> list[Finding]:
        """One statement, held for every case, so that it can be counted like the others."""
        if self._source is None:
            raise ValueError(f"the check {check.label!r} reads the source; give judge the file that was run")
        message = check.judge_source(self._source, self._exercise.entry)
        finding = Finding(check=check.label, case="", hidden=False, passed=message is None, message=message or "")
        return [
            _not_run(check, case, blocked[at]) if at in blocked else replace(finding, case=case.name)
            for at, case in enumerate(self._own)
        ]

    def _why_ended(self) -> str:
        return self._observed.detail or tell("the run ended here")


def _not_run(check: CheckSpec, case: PlannedCase, why: str) -> Finding:
    return Finding(check=check.label, case=case.name, hidden=case.hidden, passed=False, message=why, not_run=True)


def _tempered(check: CheckSpec, findings: list[Finding]) -> list[Finding]:
    """Findings after what the spec says of how much they count: some may fail, or all are only advice."""
    if check.enough is not None:
        findings = _enough(check.enough, findings)
    if check.advice:
        findings = [
            finding if finding.passed or finding.not_run else replace(finding, passed=True, advice=True, accuses=None)
            for finding in findings
        ]
    return findings


def _enough(wanted: int, findings: list[Finding]) -> list[Finding]:
    """What is left of failures where only some calls must hold."""
    held = sum(finding.passed for finding in findings)
    if held == len(findings) or any(finding.not_run for finding in findings):
        return findings
    told = tell("%(held)d of %(all)d calls hold, and %(wanted)d must", held=held, all=len(findings), wanted=wanted)
    if held >= wanted:
        return [
            f if f.passed else replace(f, passed=True, message=told, expected=None, observed=None, accuses=None)
            for f in findings
        ]
    return [
        f if f.passed else replace(f, message=tell("%(said)s; %(said_too)s", said=f.message, said_too=told))
        for f in findings
    ]
