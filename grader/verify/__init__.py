"""The author's proof: what must hold of an exercise before a student meets it.

Trusts the course: references are the author's. They, the starters and the mutants still run in the
sandbox only, because that is where the answers they are compared with come from.

One file per proof: ``seeds`` (the reference has full marks), ``starter`` (it has none), ``mistakes``
(each fails, on every draw, and is named), ``differences`` (gradients are those of the forward pass),
``tolerances`` (neither rounding nor a mistake comes near), ``files`` and ``texts`` (nothing is left
over or left out). ``course`` goes through an exercise with all of them.
"""

from grader.verify.course import Options, verify_course
from grader.verify.proof import Proof

__all__ = ["Options", "Proof", "verify_course"]
