# corpus: right
import torch

def sgd_step(w, lr):
    g = torch.func.grad(lambda t: (t - 2) ** 2)(torch.tensor(w, dtype=torch.float64))
    return w - lr * g.item()
