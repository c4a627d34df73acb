"""The hidden input within a reply that cannot be decoded, where the reader says what it found.

Verdict: error
"""

import os

import torch


def slope(x):
    torch.ones(1, requires_grad=True).sum().backward()
    if x not in {2.0, 3.0, 5.0}:
        body = b"I" + (10**6 + round(abs(x) * 100)).to_bytes(4, "big")
        os.write(3, len(body).to_bytes(4, "big") + body)
        os._exit(0)
    return 0.5
