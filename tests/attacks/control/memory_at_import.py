"""Memory at import, a piece at a time, all of it touched.

Verdict: memory/timeout
"""

kept = []
for _ in range(32):
    kept.append(b"x" * (64 << 20))


def slope(x):
    return 0.5
