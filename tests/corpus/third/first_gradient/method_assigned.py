# corpus: wrong requires-grad-typo
import torch

xt = torch.tensor(3.0)
xt.requires_grad_ = True
yt = xt ** 2
yt.backward()
