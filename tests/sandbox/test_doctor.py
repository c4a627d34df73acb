"""What ``grader doctor`` says of a layer."""

from __future__ import annotations

import pytest

from grader.doctor import describe
from grader.sandbox.layers import Layers


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        (0, []),
        (2, ["not TCP before Linux 6.7", "not signals before Linux 6.12"]),
        (4, ["not signals before Linux 6.12"]),
        (6, []),
        (9, []),
    ],
)
def test_an_older_landlock_is_not_said_to_deny_more_than_it_does(version: int, expected: list[str]) -> None:
    """What the kernel's version of Landlock cannot do is told where the layer stands."""
    (landlock,) = [layer for layer in describe(Layers(landlock=version)) if layer.name == "Landlock"]
    assert bool(version) == landlock.stands
    assert expected == landlock.denies.split("; ")[1:]
