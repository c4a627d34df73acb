# corpus: wrong formula-not-autograd also forgot-backward
import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = xt**2
# derivative of x^2 is 2x
xt.grad = (2 * xt).detach()
