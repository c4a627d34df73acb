"""Every attack of the collection, handed in beside honest work, under each way the sandbox may stand.

One run of the real command per setting; each test looks at one thing of what it left.
"""

from __future__ import annotations

import csv
import json
import os
import re
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Final

import pytest

from grader.course.load import load_course
from grader.course.plan import plan
from grader.judge.checks import KINDS
from grader.wire.numbers import array
from grader.wire.values import Tensor
from tests import grading
from tests.attacks.collection import Attack, collect
from tests.attacks.running import EXERCISES, NEIGHBOURS, ORDINARY_USERS, Batch, NotReadable, Setting, batch, readable_by

ATTACKS: Final = collect()
FULL: Final = "everything"
SETTINGS: Final = {
    FULL: Setting(),
    "no-user-namespace": Setting(without=("user_namespace",)),
    "no-namespaces": Setting(without=("namespaces",)),
    "no-landlock": Setting(without=("landlock",)),
    "no-seccomp": Setting(without=("seccomp",)),
    "ordinary-user": Setting(user=ORDINARY_USERS[0]),
    "ordinary-user-no-namespaces": Setting(user=ORDINARY_USERS[1], without=("namespaces",)),
}
NOTHING: Final = Setting(
    without=("own_uid", "user_namespace", "namespaces", "landlock", "seccomp", "cgroup"),
    accept=("host-files", "network", "processes"),
)
# Aimed at what one layer or another closes, and harmless where none does.
AIMED: Final = ("course_files", "environment", "network", "proc", "read_files", "signals_to_others", "write_files")
STATE: Final = ("state_left", "state_sought", "unremovable")
SEED: Final = 6_100_011
_NUMBER: Final = re.compile(r"-?\d+\.\d+")

Batches = Callable[..., Batch]


@pytest.fixture(scope="session")
def batches() -> Iterator[Batches]:
    """Runs each setting once, when first asked for."""
    made: dict[tuple[object, ...], Batch] = {}
    refused: dict[Setting, str] = {}
    with ExitStack() as stack:

        def make(setting: Setting, names: tuple[str, ...] | None = None, *, seed: int = SEED, jobs: int = 2) -> Batch:
            key = (setting, names, seed, jobs)
            if setting in refused:
                pytest.skip(refused[setting])
            if key not in made:
                own_uid_in_place = "namespaces" in setting.without and setting.user is None and os.geteuid() == 0
                if own_uid_in_place and not grading.interpreter_is_public():
                    pytest.skip("this interpreter cannot be read by the sandbox's own users")
                if setting.user is not None and os.geteuid() != 0:
                    pytest.skip("only root can become somebody else")
                try:
                    if setting.user is not None:
                        readable_by(setting.user)
                    made[key] = stack.enter_context(batch(_chosen(setting, names), setting, seed=seed, jobs=jobs))
                except NotReadable as error:
                    refused[setting] = f"another user cannot run this interpreter: {error}"
                    pytest.skip(refused[setting])
            return made[key]

        yield make


def _chosen(setting: Setting, names: tuple[str, ...] | None) -> list[Attack]:
    if names is not None:
        return [attack for attack in ATTACKS if attack.name in names]
    # Those that wait for the clock do so once: no layer has a part in it.
    return [attack for attack in ATTACKS if not attack.is_slow or setting == SETTINGS[FULL]]


def pairs() -> list[object]:
    return [
        pytest.param(setting, attack, id=f"{name}-{attack.kind}-{attack.name}")
        for name, setting in SETTINGS.items()
        for attack in _chosen(setting, None)
    ]


every_setting = pytest.mark.parametrize("setting", SETTINGS.values(), ids=SETTINGS)


@pytest.mark.parametrize(("setting", "attack"), pairs())
def test_verdict_is_what_the_attack_says(batches: Batches, setting: Setting, attack: Attack) -> None:
    """Each attack ends as its docstring says, and earns nothing beyond that."""
    graded = batches(setting)
    name = graded.names[attack.name]
    if not attack.verdicts:
        assert name not in graded.rows
        return
    exercises = graded.exercises(name)
    for exercise in EXERCISES:
        expected = attack.verdicts.get(exercise, "missing").split("/")
        observed = exercises[exercise]
        assert observed["status"] in expected, graded.result(name)
        assert (observed["max_score"] if observed["status"] == "passed" else 0.0) == observed["score"]


@every_setting
def test_honest_neighbours_have_full_marks(batches: Batches, setting: Setting) -> None:
    """Whoever is graded before, between and after the attacks loses nothing by it."""
    graded = batches(setting)
    for neighbour in NEIGHBOURS:
        statuses = {name: exercise["status"] for name, exercise in graded.exercises(neighbour).items()}
        assert {**dict.fromkeys(EXERCISES, "passed"), "polynomial_graph": "missing"} == statuses


@every_setting
def test_every_submission_is_graded(batches: Batches, setting: Setting) -> None:
    """The run ends by itself with success; no submission is lost, counted twice or left ungraded."""
    graded = batches(setting)
    assert 0 == graded.code, graded.printed
    assert "Traceback" not in graded.printed
    expected = [graded.names[attack.name] for attack in _chosen(setting, None) if attack.verdicts]
    assert sorted([*expected, *NEIGHBOURS]) == sorted(graded.rows)
    assert [] == [name for name, row in graded.rows.items() if row["ungraded"]]
    for name in graded.rows:
        assert 1 == graded.result(name)["format_version"]


@every_setting
def test_host_is_untouched(batches: Batches, setting: Setting) -> None:
    """No marked file changed, no listener heard anything, the decoy lives, and nothing is left behind."""
    graded = batches(setting)
    assert [] == list(graded.changes)
    assert [] == list(graded.left)


@every_setting
def test_nothing_secret_comes_out(batches: Batches, setting: Setting) -> None:
    """Neither secrets of the host nor what an attack calls a hole stand in any output, nor a bug of ours."""
    graded = batches(setting)
    for name, text in {**graded.texts(), "printed": graded.printed}.items():
        assert "bug in the grader" not in text, name
        assert graded.secret not in text, name
        # A report also quotes the source, where the word stands in any case.
        assert name.endswith("report.html") or None is re.search("HOLE.{0,300}", text), name


@every_setting
def test_no_hidden_answer_comes_out(batches: Batches, setting: Setting) -> None:
    """What the reference computed on hidden inputs stands in no output."""
    graded = batches(setting)
    answers = hidden_answers()
    for name, text in graded.texts().items():
        assert set() == answers.intersection(_NUMBER.findall(text)), name


@every_setting
def test_reports_hold_no_foreign_markup(batches: Batches, setting: Setting) -> None:
    """Text of a submission is text in every page, one line in every table, and no code to a terminal."""
    graded = batches(setting)
    for name, text in graded.texts().items():
        assert None is re.search("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", text), name
        if name.endswith(".html"):
            assert None is re.search(r"<script>alert|<img src=x|<svg/onload|</code>\"'>", text), name
    assert None is re.search("[\x00-\x08\x0b-\x1f\x7f\u202e]", graded.printed)
    with open(graded.out / "grades.csv", encoding="utf-8", newline="") as file:
        assert not any(cell.startswith(("=", "+", "@", "\t", "\r")) for row in csv.reader(file) for cell in row)


@pytest.mark.parametrize("name", [FULL, "no-namespaces", "ordinary-user-no-namespaces"])
def test_nothing_passes_to_the_next_submission(batches: Batches, name: str) -> None:
    """One after the other in the same zygote: files, shared memory, settings and rights are as they were before."""
    graded = batches(SETTINGS[name], STATE, jobs=1)
    assert 0 == graded.code, graded.printed
    assert [] == list(graded.left)
    assert "HOLE" not in json.dumps(graded.result("state_sought"))
    assert "passed" == graded.exercises("zz")["square_slope"]["status"]


@pytest.mark.skipif(os.geteuid() != 0, reason="an ordinary user's own rights already stop some of them")
def test_attacks_bite_where_nothing_stops_them(batches: Batches) -> None:
    """With every layer off the same files do reach the host, so that their failure elsewhere means something."""
    graded = batches(NOTHING, AIMED)
    texts = "".join(graded.texts().values())
    assert {"abstract", "path", "tcp", "udp"} == {c.split()[-1] for c in graded.changes if c.startswith("connection")}
    assert any(change.startswith("file") for change in graded.changes)
    assert any(change.startswith("the decoy process ended") for change in graded.changes)
    assert texts.count(graded.secret) > 2


LEAKS: Final = tuple(attack.name for attack in ATTACKS if attack.kind == "leaks")


@pytest.mark.parametrize("name", LEAKS)
def test_reports_do_not_depend_on_hidden_inputs(batches: Batches, name: str) -> None:
    """Two seeds, and so two sets of hidden inputs: a submission that tells them apart can tell nobody."""
    reports = []
    for seed in (SEED, SEED + 1):
        graded = batches(SETTINGS[FULL], None if seed == SEED else LEAKS, seed=seed)
        folder = graded.out / graded.rows[name]["folder"]
        texts = [(folder / file).read_text("utf-8") for file in ("grade.json", "report.html")]
        reports.append([text.replace(str(seed), "SEED") for text in texts])
    assert reports[0] == reports[1]


def test_collection_is_complete() -> None:
    """Names are unique, and every kind of attack is there, with honest and plainly wrong controls."""
    names = [attack.name for attack in ATTACKS]
    assert sorted(set(names)) == sorted(names)
    kinds = {"answers", "control", "controls", "host", "intake", "judge", "leaks", "values"}
    assert kinds == {attack.kind for attack in ATTACKS}
    assert len(names) >= 65
    controls = {status for attack in ATTACKS if attack.kind == "controls" for status in attack.verdicts.values()}
    assert {"passed", "failed", "missing"} == controls


def hidden_answers() -> set[str]:
    """Of two exercises whose answer is twice the input, as a report would write them."""
    course = load_course(grading.CHECKOUT, KINDS).only(("square_slope", "vector_gradient"))
    found = set()
    for exercise in course.exercises:
        for case in plan(exercise, SEED).cases:
            (given,) = case.sent.values()
            if case.hidden:
                values: list[float] = array(given).tolist() if isinstance(given, Tensor) else [float(str(given))]
                found |= {f"{2 * value:.{digits}g}" for value in values for digits in (5, 6, 7)}
    return {text for text in found if len(text) >= 5}
