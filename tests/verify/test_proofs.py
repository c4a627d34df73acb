"""Each proof finds what it looks for, in a course that breaks one thing in each exercise."""

from __future__ import annotations

from pathlib import Path

import pytest

from grader.judge.checks import KINDS
from grader.verify import Options, Proof, verify_course
from grader.verify.course import Verified
from tests.verify.broken import EXERCISES, STRAY, write_course

SEEDS = 4


@pytest.fixture(scope="module")
def verified(tmp_path_factory: pytest.TempPathFactory) -> Verified:
    folder = write_course(tmp_path_factory.mktemp("course"))
    return verify_course(folder, KINDS, Options(seeds=SEEDS, mistake_seeds=SEEDS, patient=True))


@pytest.fixture(scope="module")
def proofs(verified: Verified) -> dict[str, Proof]:
    return {proof.id: proof for proof in verified.proofs}


def told(proof: Proof, *, warning: bool = False) -> list[str]:
    return [problem.text for problem in proof.problems if problem.warning == warning]


def test_a_sound_exercise_is_sound(proofs: dict[str, Proof]) -> None:
    """Nothing is found, every seed was tried, every mistake failed and was named."""
    proof = proofs["sound"]
    assert [] == proof.problems
    assert (True, SEEDS, SEEDS) == (proof.sound, proof.seeds, proof.mistake_seeds)
    assert len(proof.mistakes) == proof.count("named", "taken", "equivalent") > 20


def test_every_exercise_has_a_proof(verified: Verified) -> None:
    """One that cannot even be read has one too, and the course as a whole is unsound."""
    assert sorted(EXERCISES) == sorted(proof.id for proof in verified.proofs)
    assert not verified.sound


@pytest.mark.parametrize(
    ("exercise", "expected"),
    [
        ("false_backward", "differences of the forward pass"),
        ("raising_reference", "raises on hidden case 1: AssertionError"),
        ("moody_reference", "handed in, it has 0 of 1 points with seed 0"),
        ("giving_starter", "the starter has 1 of 1 points with seed 0"),
        ("crashing_starter", "the starter cannot be run (NameError"),
        ("chance", "lets the mistake value-not-gradient"),
        ("always_two", "the mistake value-not-gradient"),
        ("loose", "has full marks with seeds 0, 1, 2, 3: its numbers differ"),
        ("tight", "rounding alone makes the reference use"),
        ("nothing_hidden", "no case is hidden"),
        ("silent_prompt", "the prompt never mentions `x`"),
        ("unfinished", "the prompt still holds TODO"),
        ("twice_named", "two checks are called 'the slope'"),
        ("misspelt_kind", "'value-not-gradent' is no mistake that is made automatically; write value-not-gradient"),
        ("no_such_part", "`result` is a float, not a sequence"),
        ("broken_spec", "atol is -1"),
        ("unmade_kind", "the mistake 'zero-before-step' is not made in this reference; those that are made are "),
        ("no_room", "no draw keeps 2.0 away from"),
    ],
)
def test_what_is_wrong_is_told(proofs: dict[str, Proof], exercise: str, expected: str) -> None:
    """What each exercise breaks is said in a sentence, and makes it unsound."""
    assert not proofs[exercise].sound
    assert any(expected in text for text in told(proofs[exercise])), proofs[exercise].problems


@pytest.mark.parametrize(
    ("exercise", "where"),
    [
        ("raising_reference", "reference/raising_reference.py: "),
        ("giving_starter", "exercises/giving_starter.yaml:14: "),
        ("chance", "exercises/chance.yaml:8: "),
        ("tight", "exercises/tight.yaml:14: "),
        ("misspelt_kind", "exercises/misspelt_kind.yaml:14: "),
        ("broken_spec", "exercises/broken_spec.yaml:14: "),
        ("silent_prompt", "exercises/silent_prompt.yaml:2: "),
    ],
)
def test_a_problem_has_its_place(proofs: dict[str, Proof], exercise: str, where: str) -> None:
    """A problem names the file, and in a spec the line of what has to be changed."""
    assert any(where in str(problem) for problem in proofs[exercise].problems), proofs[exercise].problems


def test_a_collision_names_its_input(proofs: dict[str, Proof]) -> None:
    """The drawn value on which a mistake is right by chance is told with the seed that draws it."""
    assert any("the draw x=2 lets" in text or "the draw x=2.0 lets" in text for text in told(proofs["chance"]))


def test_a_shown_input_that_hides_a_mistake_is_noted(proofs: dict[str, Proof]) -> None:
    """At 2 a square is its own slope: worth knowing, and no fault where hidden inputs part the two."""
    (note,) = proofs["shown_two"].notes
    assert "slope(2.0) looks right with " in note
    assert "value-not-gradient" in note
    assert proofs["shown_two"].sound


def test_a_tolerance_near_a_mistake_is_warned_of(proofs: dict[str, Proof]) -> None:
    """Half a slope is off by less than twice a tolerance of 0.3."""
    proof = proofs["near"]
    (margin,) = proof.margins
    assert margin.nearest is not None
    assert 1 <= margin.nearest < 2
    assert any("is off by only" in text for text in told(proof, warning=True))


def test_margins_lie_on_both_sides(proofs: dict[str, Proof]) -> None:
    """In a sound exercise rounding is far within the tolerance and every mistake far beyond."""
    (margin,) = proofs["sound"].margins
    assert margin.nearest is not None
    assert margin.spread < 0.1
    assert margin.nearest > 10


def test_an_own_function_is_differentiated_by_differences(proofs: dict[str, Proof]) -> None:
    """A Function with the right backward agrees with differences of its forward, on every call."""
    assert (0, 3) == (proofs["own_function"].differing, proofs["own_function"].compared)
    assert proofs["own_function"].sound


@pytest.mark.parametrize("exercise", ["meant_backward", "stand_in"])
def test_a_gradient_of_its_own_may_be_meant(proofs: dict[str, Proof], exercise: str) -> None:
    """A reversed gradient that the reference declares, and a slope for a step, are not wrong."""
    assert proofs[exercise].sound, proofs[exercise].problems
    assert proofs[exercise].differing == 0


def test_other_random_numbers_are_no_rounding(proofs: dict[str, Proof]) -> None:
    """In double precision other random numbers are drawn; the tolerance is not blamed for that."""
    assert [] == told(proofs["random_start"])
    assert max(margin.spread for margin in proofs["random_start"].margins) < 0.1


def test_a_tolerance_without_a_reason_is_warned_of(proofs: dict[str, Proof]) -> None:
    """An author who chooses a tolerance says why."""
    assert any("without a reason" in text for text in told(proofs["tight"], warning=True))


def test_stray_files_are_told(verified: Verified) -> None:
    """What no exercise uses is named; readmes and hidden files may lie there."""
    observed = [problem.path for problem in verified.problems]
    assert sorted(STRAY) == sorted(f"{path.parent.name}/{path.name}" for path in observed if path)


def test_a_likely_name_is_suggested(verified: Verified) -> None:
    """A reference that is almost called like an exercise is asked about."""
    (text,) = [problem.text for problem in verified.problems if problem.path and problem.path.name == "sounds.py"]
    assert "is it meant for sound?" in text


def test_one_exercise_leaves_the_others_alone(tmp_path: Path) -> None:
    """Asked for one exercise, nothing is said of others or of stray files."""
    folder = write_course(tmp_path / "course")
    verified = verify_course(folder, KINDS, Options(seeds=2, mistake_seeds=1), only=["sound"])
    assert (["sound"], (), True) == ([proof.id for proof in verified.proofs], verified.problems, verified.sound)
