"""An honest hand-in whose name is a formula, markup, an escape sequence, a direction mark and two lines at once.

Verdict: passed
"""


def build(handins, course, markers):
    name = "=cmd|' \\C calc'!A0<script>alert('owned')<!--\x1b[31m\u202e\n[red]"
    right = "import torch\n\ndef slope(x):\n    x = torch.tensor(x, requires_grad=True)\n    (x**2).backward()\n    return x.grad\n"
    (handins / f"{name}.py").write_text(right, encoding="utf-8")
    return name
