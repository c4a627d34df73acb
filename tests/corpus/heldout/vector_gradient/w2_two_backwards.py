# corpus: wrong grads-accumulate also backward-twice
import torch
def gradient(x):
    v = torch.tensor(x.numpy(), requires_grad=True)
    for _ in range(2):
        y = (v ** 2).sum()
        y.backward()
    return v.grad
