"""As above, when every call raises: the first exception that is shown must be one of a shown input.

Verdict: error
"""


def slope(x):
    raise ValueError("no" if x in {2.0, 3.0, 5.0} else x)
