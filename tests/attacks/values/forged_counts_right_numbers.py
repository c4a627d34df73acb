"""A typed-in formula, and the count of engine runs forged.

Known limit, as in `forged_storage`: what is said of *how* comes from the student's process. The
numbers have to be right, which hidden inputs see to.
Verdict: passed
"""

import sys


def slope(x):
    sys.modules["grader.child.watch"].Counts.engine_runs += 1
    return 2 * x
