# corpus: right
import torch

def gradient(x):
    p = x.clone().requires_grad_()
    o = torch.optim.SGD([p], lr=1e-3)
    o.zero_grad()
    loss = p.pow(2).sum()
    loss.backward()
    result = p.grad.clone()
    o.step()      # p moves, x does not
    return result
