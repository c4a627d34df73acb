"""Importing the grader to draw the hidden inputs oneself and run the reference on them.

Verdict: error
"""

import sys

sys.path[:0] = ["@CHECKOUT@", "/work", ".."]
import grader.course.plan  # noqa
import grader.reference  # noqa

print("HO" + "LE", grader.reference)


def slope(x):
    return 0.5
