"""An exception whose text never ends, read when it is reported.

Verdict: timeout
"""


class Endless(Exception):
    def __str__(self):
        while True:
            pass


def slope(x):
    raise Endless
