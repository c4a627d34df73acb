"""Folders within a submission called like the reports and like ways out of a folder.

Verdict: failed
"""


def build(handins, course, markers):
    folder = handins / "path_in_names"
    for name in ("...", "report.html", "~", "%2e%2e", "a\\..\\b", "-rf"):
        (folder / name).mkdir(parents=True)
        (folder / name / "grade.json").write_text("{}", encoding="utf-8")
    (folder / "square_slope.py").write_text("def slope(x): return 0.5\n", encoding="utf-8")
    return "path_in_names"
