# corpus: wrong detach-in-forward
import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = xt.detach() ** 2
yt.backward()
