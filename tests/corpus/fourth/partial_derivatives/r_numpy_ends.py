# corpus: right
import numpy as np
import torch

def partials(x1, x2):
    pt = np.array([x1, x2])
    t = torch.autograd.Variable(torch.from_numpy(pt), requires_grad=True)
    z = (torch.tensor([3., 2.]) * t ** torch.tensor([2., 3.])).sum()
    z.backward()
    out = t.grad.numpy()
    return float(out[0]), float(out[1])
