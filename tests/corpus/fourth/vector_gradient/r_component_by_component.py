# corpus: right
import torch

def gradient(x):
    # one leaf per component
    leaves = [torch.tensor(v, requires_grad=True) for v in x.tolist()]
    y = sum(l ** 2 for l in leaves)
    y.backward()
    return torch.tensor([l.grad.item() for l in leaves])
