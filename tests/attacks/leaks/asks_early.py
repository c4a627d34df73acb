"""The second round asked for before the first is over, to print the hidden inputs while output is still shown.

Verdict: error
"""

import os

os.write(4, b"?")
os.set_blocking(4, False)
for _ in range(10**7):
    try:
        os.read(4, 1)
        break
    except BlockingIOError:
        continue
print(os.pread(5, 1 << 20, 0))


def slope(x):
    return 0.5
