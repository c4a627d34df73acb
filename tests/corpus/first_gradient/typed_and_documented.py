# corpus: right
"""The slope of a parabola, by reverse mode."""
from __future__ import annotations

import torch
from torch import Tensor

START: float = 3.0
xt: Tensor = torch.tensor(START, requires_grad=True)
yt: Tensor = torch.pow(input=xt, exponent=2)
torch.autograd.backward([yt])
if xt.grad is None or not torch.isfinite(xt.grad):
    raise SystemExit("no gradient?")
