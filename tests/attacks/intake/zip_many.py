"""A folder of archives that list thousands of empty files each.

Verdict: failed
"""

import zipfile


def build(handins, course, markers):
    (handins / "zip_many").mkdir()
    (handins / "zip_many" / "square_slope.py").write_text("def slope(x):\n    return 0.5\n")
    for number in range(40):
        with zipfile.ZipFile(handins / "zip_many" / f"{number}.zip", "w") as archive:
            for name in range(1_900 if number % 2 else 90):
                archive.writestr(str(name), "")
    return "zip_many"
