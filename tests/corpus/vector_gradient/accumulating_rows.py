# corpus: wrong grads-accumulate
import torch

def gradient(x):
    v = x.clone().requires_grad_()
    rows = []
    for i in range(len(v)):
        y = (v ** 2).sum()
        y.backward()
        rows.append(v.grad[i].item())
    return torch.tensor(rows)
