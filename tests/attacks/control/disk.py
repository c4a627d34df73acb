"""Seventy megabytes and three thousand files in the scratch folder.

Verdict: failed
"""

written = 0
try:
    for number in range(7):
        with open(f"big{number}", "wb") as file:
            for _ in range(10):
                written += file.write(bytes(1 << 20))
except OSError:
    pass
try:
    for number in range(3000):
        open(f"small{number}", "w").close()
except OSError:
    pass


def slope(x):
    return 0.5
