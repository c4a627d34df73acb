# corpus: wrong forgot-backward
import torch

xt = torch.tensor(3.0, requires_grad=True)
print("xt:", xt)
yt = xt**2
print("yt:", yt)
print("yt.grad_fn:", yt.grad_fn)
print("slope at 3:", xt.grad)
