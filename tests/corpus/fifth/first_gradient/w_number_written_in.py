# corpus: wrong hard-coded also formula-not-autograd forgot-backward
import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = xt ** 2
# dy/dx = 2x -> 6
xt.grad = torch.tensor(6.0)
