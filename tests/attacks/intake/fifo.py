"""A FIFO in the place of the file, on which a reader would wait forever.

Verdict: error
"""

import os


def build(handins, course, markers):
    folder = handins / "fifo"
    folder.mkdir()
    os.mkfifo(folder / "square_slope.py")
    (folder / "helper.py").write_text("", encoding="utf-8")
    return "fifo"
