# corpus: wrong no-requires-grad
import torch

def sgd_step(w: float, lr: float):
    start = torch.tensor([w], dtype=torch.float32)
    print("start at", start)
    cost = ((start - 2.0) ** 2).sum()
    slope = torch.autograd.grad(cost, start)[0]
    return (start - lr * slope).item()
