"""A loop at import; the second exercise of the file shares its fate and costs no more time.

Verdict: square_slope timeout, vector_gradient timeout
"""

while True:
    pass


def slope(x):
    return 0.5


def gradient(x):
    return x
