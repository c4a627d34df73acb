"""A source with null bytes.

Verdict: error
"""


def build(handins, course, markers):
    (handins / "null_bytes.py").write_bytes(b"def slope(x):\n    return 0.5\n\0\0\0# \xff\n")
    return "null_bytes"
