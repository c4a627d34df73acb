# corpus: right
import torch

def two_gradients(x):
    t = torch.nn.Parameter(torch.tensor(float(x)))
    opt = torch.optim.Adam([t])
    grads = []
    for k in (2, 3):
        opt.zero_grad(set_to_none=False)
        t.pow(k).backward()
        grads.append(t.grad.clone())
    return grads
