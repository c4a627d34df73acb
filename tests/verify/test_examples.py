"""The course under examples/ is sound, so that an author who copies from it copies what can be proved."""

from __future__ import annotations

from typing import Final

from grader.judge.checks import KINDS
from grader.verify import Options, verify_course
from tests import grading

_FOLDER: Final = grading.CHECKOUT / "examples" / "course"
# It trains networks for most of a minute; the others take a second or two each.
_SLOW: Final = {"learn_xor"}


def test_the_example_course_is_sound() -> None:
    """`grader verify --course examples/course` finds nothing to mend in any exercise that is not slow."""
    quick = sorted({path.stem for path in (_FOLDER / "exercises").glob("*.yaml")} - _SLOW)
    verified = verify_course(_FOLDER, KINDS, Options(seeds=2, mistake_seeds=2, jobs=2), only=quick)
    assert quick == sorted(proof.id for proof in verified.proofs)
    assert [] == [problem for proof in verified.proofs for problem in proof.problems if not problem.warning]
    assert verified.sound
