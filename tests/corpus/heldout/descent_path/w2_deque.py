# corpus: right
from collections import deque
import torch
def descend(w, lr, steps):
    q = deque(maxlen=steps)
    t = torch.tensor(w, requires_grad=True)
    for _ in range(steps):
        torch.autograd.backward((t - 2) ** 2)
        t = (t.detach() - lr * t.grad).requires_grad_()
        q.append(t.item())
    return [*q]
