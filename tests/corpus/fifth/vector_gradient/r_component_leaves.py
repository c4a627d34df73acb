# corpus: right
import torch


def gradient(x):
    components = [torch.tensor(v, requires_grad=True) for v in x.tolist()]
    y = sum(c ** 2 for c in components)
    y.backward()
    return torch.stack([c.grad for c in components])
