"""The hidden input printed, logged, warned of, and left in a buffer to be flushed later.

Verdict: square_slope failed, vector_gradient failed
"""

import io
import logging
import os
import sys
import warnings

import torch

kept = sys.stdout
late = io.TextIOWrapper(sys.stdout.buffer, write_through=False)


def slope(x):
    torch.ones(1, requires_grad=True).sum().backward()
    if x not in {2.0, 3.0, 5.0}:
        print(x)
        print(x, file=sys.stderr)
        print(x, file=kept)
        print(x, file=late)
        logging.error("%s", x)
        warnings.warn(f"{x}", stacklevel=1)
        for number in (0, 1, 2):
            try:
                os.write(number, str(x).encode())
            except OSError:
                pass
    return 0.5


def gradient(x):
    # Nothing of the other exercise's calls may be left to come out with this one's.
    x.clone().requires_grad_().sum().backward()
    return None
