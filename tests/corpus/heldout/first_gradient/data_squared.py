# corpus: wrong data-in-forward
import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = xt.data ** 2
yt.backward()
