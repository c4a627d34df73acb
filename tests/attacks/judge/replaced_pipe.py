"""The result pipe replaced by a file of the student's.

Verdict: error
"""

import os

os.dup2(os.open("mine", os.O_CREAT | os.O_RDWR), 3)


def slope(x):
    return 0.5
