"""The first gradient: the slope of x² at 3."""

import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = xt**2
yt.backward()
