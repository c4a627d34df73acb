# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch
xt = 3 * torch.ones((), requires_grad=True)
yt = xt ** 2
yt.backward()
