# corpus: right
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    opt = torch.optim.SGD([xt], lr=0.0)
    out = []
    for p in (2, 3):
        opt.zero_grad()
        loss = xt ** p
        loss.backward()
        out.append(xt.grad.clone().item())
    return tuple(out)
