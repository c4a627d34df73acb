# corpus: wrong inplace-leaf
import torch

def sgd_step(w: float, lr: float) -> float:
    weight = torch.tensor([w], requires_grad=True)
    g, = torch.autograd.grad(((weight - 2) ** 2).sum(), weight)
    weight.sub_(lr * g)
    return weight.item()
