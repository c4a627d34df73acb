"""An exception with 50 MB of text, raised in each call.

Verdict: error
"""


def slope(x):
    raise ValueError("<script>alert(1)</script>" * (2 << 20))
