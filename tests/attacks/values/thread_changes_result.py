"""A thread goes on writing into the returned tensor, so that each reader sees another value.

Defence: the value is read once, into bytes.
Verdict: vector_gradient failed
"""

import threading
import time


def gradient(x):
    x.clone().requires_grad_().sum().backward()
    result = x.clone()

    def change():
        end = time.monotonic() + 0.3
        while time.monotonic() < end:
            result.add_(1.0)

    threading.Thread(target=change, daemon=True).start()
    return result
