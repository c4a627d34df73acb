"""Mutants: the reference with one catalogued mistake made on purpose.

Trusts the reference: it is the author's, so it may be parsed here. Nothing is run here.
"""

from grader.mistakes.mutant import Mutant, make_mutants

__all__ = ["Mutant", "make_mutants"]
