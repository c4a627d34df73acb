# corpus: right
import torch
from torch import optim

def two_gradients(x: float):
    w = torch.tensor([x], requires_grad=True)
    opt = optim.SGD([w], lr=1.0)   # nur zum Aufräumen
    (w ** 2).sum().backward()
    erste = w.grad.clone()
    opt.zero_grad(set_to_none=False)
    (w ** 3).sum().backward()
    zweite = w.grad.clone()
    opt.zero_grad()
    return erste.item(), zweite.item()
