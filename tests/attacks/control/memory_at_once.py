"""Three gigabytes at once.

Verdict: memory
"""


def slope(x):
    return len(bytearray(3 << 30))
