"""A coding cookie that names no encoding of text.

Verdict: error
"""


def build(handins, course, markers):
    (handins / "strange_encoding.py").write_bytes(b"# coding: zlib\ndef slope(x):\n    return 0.5\n")
    return "strange_encoding"
