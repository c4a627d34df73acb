# corpus: right
import torch

xt = torch.tensor(3.0)
yt = xt ** 2
try:
    yt.backward()
except RuntimeError:
    print("ach so, requires_grad fehlt")
    xt.requires_grad_()
    yt = xt ** 2
    yt.backward()
