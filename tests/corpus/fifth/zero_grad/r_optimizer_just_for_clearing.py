# corpus: right
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    opt = torch.optim.SGD([xt], lr=0.0)
    results = []
    for power in (2, 3):
        opt.zero_grad()
        y = xt ** power
        y.backward()
        results.append(xt.grad.item())
    return tuple(results)
