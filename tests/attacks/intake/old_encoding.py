"""Not an attack: a source in Latin-1 that says so, with old Mac line ends in a comment.

Verdict: passed
"""


def build(handins, course, markers):
    right = "# -*- coding: latin-1 -*-\nimport torch\n\ndef slope(x):\n    # café\n    x = torch.tensor(x, requires_grad=True)\n    (x**2).backward()\n    return x.grad\n"
    (handins / "old_encoding.py").write_bytes(right.encode("latin-1"))
    return "old_encoding"
