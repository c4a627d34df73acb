"""Three hundred threads that never end.

Verdict: failed
"""

import threading

try:
    for _ in range(300):
        threading.Thread(target=threading.Event().wait, daemon=True).start()
except RuntimeError:
    pass


def slope(x):
    return 0.5
