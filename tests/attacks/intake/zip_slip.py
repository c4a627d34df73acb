"""An archive whose names climb out of it, are absolute, or lie beside the folder under a longer name.

Verdict: failed
"""

import zipfile


def build(handins, course, markers):
    with zipfile.ZipFile(handins.parent / "archives" / "zip_slip.zip", "w") as archive:
        for name in ("../" * 8 + str(markers)[1:], str(markers), "../markers", "..\\..\\markers", f"../{handins.name}-beside"):
            archive.writestr(f"{name}/slipped.py", "owned = True\n")
        archive.writestr("square_slope.py", "def slope(x): return 0.5\n")
    return "zip_slip"
