"""The lines at which a mistake shows."""

from __future__ import annotations

from grader.mistakes.hints import HINTS
from grader.mistakes.place import _SHOWS, lines_of

SOURCE = b'''import torch
# loss.backward() in a comment
def helper(x):
    return x.detach()

def slope(
    x,
):
    """Calls x.detach() and backward()."""
    y = torch.tensor(x).detach()

    y.backward()
    if x:
        return 1
    return y.grad

def other():
    return 2
'''


def test_the_functions_own_lines_come_first() -> None:
    """Comments and docstrings do not count, nor does the same word in another function."""
    assert (10,) == lines_of("detach-in-forward", SOURCE, "slope")
    assert (12,) == lines_of("grads-accumulate", SOURCE, "slope")


def test_what_is_returned_is_returned_last() -> None:
    """Of several returns of a function the last is marked."""
    assert (15,) == lines_of("formula-not-autograd", SOURCE, "slope")


def test_the_rest_of_the_file_is_looked_at_next() -> None:
    """What only a helper shows is found there; a script has no function."""
    assert (4, 10) == lines_of("detach-in-forward", SOURCE, "gone")
    assert (4, 10) == lines_of("detach-in-forward", SOURCE, None)


def test_what_does_not_show_has_no_line() -> None:
    """No line is better than a wrong one."""
    assert () == lines_of("lr-too-big", SOURCE, "slope")
    assert () == lines_of("no-such-mistake", SOURCE, "slope")
    assert () == lines_of("detach-in-forward", b"\xff\x00" * 10_000, "slope")


def test_only_known_mistakes_have_places() -> None:
    """A misspelt id would never be asked for."""
    assert set() == set(_SHOWS) - set(HINTS)


ALL_IN_ONE = b"""import torch
import torch.optim as optim

def helper(t):
    return t.detach()

def slope(x):
    y = helper(x)
    a = x.grad
    return a

def other(x):
    kept = []
    kept.append(x.detach())
    return kept
"""


def test_another_exercises_function_is_no_place() -> None:
    """A file that holds all exercises is marked in the function asked for and in what it uses, nowhere else."""
    assert (5,) == lines_of("detach-in-forward", ALL_IN_ONE, "slope")
    assert (9,) == lines_of("alias-history", ALL_IN_ONE, "slope")
    assert () == lines_of("backward-twice", ALL_IN_ONE + b"    x.backward()\n", "slope")
