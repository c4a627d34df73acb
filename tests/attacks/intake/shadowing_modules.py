"""Files called like libraries, hooks and caches beside a wrong answer, each of which would leave a mark.

Verdict: failed
"""


def build(handins, course, markers):
    folder = handins / "shadowing_modules"
    (folder / "torch").mkdir(parents=True)
    (folder / "grader" / "judge").mkdir(parents=True)
    (folder / "__pycache__").mkdir()
    owned = f"open({str(markers)!r} + '/' + __name__, 'w').close()\nprint('HOLE', __name__)\n"
    for name in ("json", "struct", "os", "sitecustomize", "usercustomize", "conftest", "numpy", "yaml", "click", "io"):
        (folder / f"{name}.py").write_text(owned, encoding="utf-8")
    for name in ("torch/__init__", "grader/__init__", "grader/judge/__init__", "__pycache__/square_slope.cpython-311"):
        (folder / f"{name}.py").write_text(owned, encoding="utf-8")
    (folder / "evil.pth").write_text(f"import os; {owned.splitlines()[0]}\n", encoding="utf-8")
    (folder / "__pycache__" / "square_slope.cpython-311.pyc").write_bytes(b"\xa7\r\r\n" + bytes(64))
    source = "import json, struct, io, os, torch, numpy\n\ndef slope(x):\n    return 0.5\n"
    (folder / "square_slope.py").write_text(source, encoding="utf-8")
    return "shadowing_modules"
