"""Not an attack: a byte order mark, CRLF, tabs, and another encoding that is declared.

Verdict: passed
"""

import codecs


def build(handins, course, markers):
    right = "import torch\n\ndef slope(x):\n\t# café\n\tx = torch.tensor(x, requires_grad=True)\n\t(x**2).backward()\n\treturn x.grad\n"
    folder = handins / "other_conventions"
    folder.mkdir()
    (folder / "square_slope.py").write_bytes(codecs.BOM_UTF8 + right.replace("\n", "\r\n").encode())
    latin = "# -*- coding: latin-1 -*-\n" + right
    (folder / "helper.py").write_bytes(latin.encode("latin-1"))
    return "other_conventions"
