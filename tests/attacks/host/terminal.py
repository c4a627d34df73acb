"""Escape sequences, direction marks and control characters in everything that is shown.

Verdict: error
"""

evil = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202e\u2066\x00\x08\r\ud800"
print(evil)


def slope(x):
    raise ValueError(evil)
