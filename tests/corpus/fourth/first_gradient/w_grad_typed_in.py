# corpus: wrong formula-not-autograd also hard-coded forgot-backward
import torch
xt = torch.tensor(3.0, requires_grad=True)
yt = xt ** 2
xt.grad = torch.tensor(2 * 3.0)
