"""A source that is nested deeper than the compiler's stack, for which Python itself says MemoryError.

Verdict: memory
"""


def build(handins, course, markers):
    text = "def slope(x):\n    return " + "-" * 60_000 + "1\nvalue = " + "(" * 5000 + ")" * 5000 + "\n"
    (handins / "deep_source.py").write_text(text, encoding="utf-8")
    return "deep_source"
