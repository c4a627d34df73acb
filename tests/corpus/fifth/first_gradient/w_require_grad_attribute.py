# corpus: wrong requires-grad-typo also no-requires-grad
import torch

xt = torch.tensor(3.0)
xt.require_grad = True
yt = xt ** 2
yt.backward()
