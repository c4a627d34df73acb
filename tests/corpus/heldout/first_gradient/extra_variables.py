# corpus: right
import torch

a = torch.tensor(5.0, requires_grad=True)
b = a ** 3            # just playing
xt = torch.tensor(3.0, requires_grad=True)
yt = (lambda v: v ** 2)(xt)
yt.backward()
slope = xt.grad.clone()
xs = torch.linspace(-1, 1, 5)
ys = xs ** 2
