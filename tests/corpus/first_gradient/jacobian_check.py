# corpus: right
import torch
from torch.autograd.functional import jacobian

def f(t): return t ** 2

xt = torch.tensor(3.0, requires_grad=True)
yt = f(xt)
yt.backward()
print(torch.isclose(jacobian(f, torch.tensor(3.0)), xt.grad))
