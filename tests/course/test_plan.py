"""A job says which calls, under which names, and what to look at; it holds no answer."""

from __future__ import annotations

from pathlib import Path

from grader.wire import decode, encode
from tests.course.samples import SPEC, planned, with_input


def test_cases_are_named_for_their_reader(tmp_path: Path) -> None:
    """A shown case is called as it is called in Python, hidden ones are numbered through."""
    spec = SPEC.replace("checks:", "  - hidden: 1\n    args: {x: 1.5}\nchecks:")
    observed = [(case.name, case.hidden) for case in planned(tmp_path, spec).cases]
    assert [("slope(3.0)", False), *((f"hidden case {n}", True) for n in (1, 2, 3))] == observed


def test_a_name_of_the_authors_is_kept_where_it_is_shown(tmp_path: Path) -> None:
    """A shown case may have a name; a hidden one's would give it away."""
    spec = SPEC.replace("- args: {x: 3.0}", "- name: at three\n    args: {x: 3.0}").replace(
        "hidden: 2", "name: around minus one\n    hidden: 2"
    )
    assert ["at three", "hidden case 1", "hidden case 2"] == [case.name for case in planned(tmp_path, spec).cases]


def test_names_leave_out_what_is_long(tmp_path: Path) -> None:
    """A tensor in a call stands as dots, a function as f."""
    assert "slope(…)" == planned(tmp_path, with_input("[1, 2]", "Tensor")).cases[0].name
    assert "slope(f)" == planned(tmp_path, with_input("{function: sin}", "Callable")).cases[0].name


def test_a_script_is_one_case(tmp_path: Path) -> None:
    """A script has no arguments, and its case says so."""
    spec = SPEC.split("signature")[0] + "script: [xt]\ncases: [{}]\nchecks:\n  - compare: xt.grad\n"
    job = planned(tmp_path, spec)
    assert (None, ("xt",), ["your script"], [{}]) == (
        job.function,
        job.script,
        [case.name for case in job.cases],
        [case.sent for case in job.cases],
    )


def test_arguments_stand_in_the_order_of_the_signature(tmp_path: Path) -> None:
    """YAML's order does not matter."""
    spec = SPEC.replace("slope(x: float)", "slope(x: float, n: int)").replace("{x: 3.0}", "{n: 2, x: 3.0}")
    spec = spec.replace("{x: {uniform: [-4, 4]}}", "{n: {integers: [1, 2]}, x: 1.0}")
    assert [["x", "n"]] * 3 == [list(case.sent) for case in planned(tmp_path, spec).cases]


def test_a_job_asks_for_what_its_checks_look_at(tmp_path: Path) -> None:
    """Graphs and gradients that checks read are asked for, each once."""
    spec = SPEC + (
        '  - leaves: result\n    only: ["args[0]"]\n  - leaves: result\n    only: ["args[0]"]\n'
        '  - gradient: "result[1]"\n    to: "args[0]"\n'
    )
    job = planned(tmp_path, spec)
    assert (("result",), (("result[1]", "args[0]"),)) == (job.graphs, job.gradients)


def test_the_message_crosses_the_wire_and_holds_no_answer(tmp_path: Path) -> None:
    """What the sandbox is told is plain data: calls, seeds and paths; no title, check or reference."""
    message = planned(tmp_path, SPEC).message()
    assert message == decode(encode(message))
    assert isinstance(message, dict)
    assert {"id", "function", "script", "gradients", "graphs", "losses", "memory_bytes", "cases"} == set(message)
    assert b"compare" not in encode(message)


def test_every_case_has_a_seed_of_its_own(tmp_path: Path) -> None:
    """What torch draws in one case is not what it draws in the next, nor in the next seed's."""
    seeds = [case.seed for seed in (0, 1) for case in planned(tmp_path, SPEC, seed).cases]
    assert len(seeds) == len(set(seeds))


def test_no_two_cases_share_a_name(tmp_path: Path) -> None:
    """What would be called the same is numbered, so that a report tells the calls apart."""
    two = with_input("[1, 2]", "Tensor").replace("  - hidden", "  - args: {x: [3, 4]}\n  - hidden")
    assert ["slope(…)", "slope(…) #2"] == [case.name for case in planned(tmp_path, two).cases if not case.hidden]
