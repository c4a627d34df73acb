"""Not an attack: prints, noise on stderr, warnings of every kind, at import and in each call.

Verdict: passed
"""

import logging
import sys
import warnings

import torch

print("hello")
print("noise", file=sys.stderr)
warnings.warn("at import", UserWarning, stacklevel=1)


def slope(x):
    print("x is", x)
    sys.stderr.write("working…\n")
    logging.getLogger().warning("a log line")
    for kind in (UserWarning, DeprecationWarning, RuntimeWarning, FutureWarning, ResourceWarning):
        warnings.warn("careful", kind, stacklevel=1)
    x = torch.tensor(x, requires_grad=True)
    (x**2).backward()
    return x.grad.item()
