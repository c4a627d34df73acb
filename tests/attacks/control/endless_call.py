"""A loop in a call that swallows every exception and ignores every signal; other exercises go on.

Verdict: descent_path timeout, vector_gradient passed
"""

import signal
import time

for number in set(signal.Signals) - {signal.SIGKILL, signal.SIGSTOP}:
    signal.signal(number, signal.SIG_IGN)


def descend(w, lr, steps):
    while True:
        try:
            while True:
                time.sleep(1)
        except BaseException:
            pass


def gradient(x):
    x = x.clone().requires_grad_()
    (x**2).sum().backward()
    return x.grad
