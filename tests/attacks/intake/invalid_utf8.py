"""A source that is not UTF-8, outside comments too, and says nothing of its encoding.

Verdict: error
"""


def build(handins, course, markers):
    (handins / "invalid_utf8.py").write_bytes(b"# caf\xe9 \xff\xfe\ndef slope(x):\n    return 'caf\xe9'\n")
    return "invalid_utf8"
