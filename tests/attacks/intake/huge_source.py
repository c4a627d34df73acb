"""Fifty megabytes of source.

Verdict: missing
"""


def build(handins, course, markers):
    (handins / "huge_source.py").write_bytes(b"def slope(x):\n    return 0.5\n" + b"#" * (50 << 20))
    return "huge_source"
