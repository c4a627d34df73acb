"""Folders without rights, deep trees and odd names, to stay behind in the scratch folder.

Verdict: failed
"""

import os

try:
    os.makedirs("/".join(["deep"] * 200))
    for name in ("\n", "-rf", " ", "é\udcff", "n" * 255):
        open(name, "w").close()
    os.makedirs("closed/inside")
    open("closed/inside/file", "w").close()
    os.chmod("closed/inside", 0)
    os.chmod("closed", 0)
    os.chmod(".", 0)
except OSError:
    pass


def slope(x):
    return 0.5
