# corpus: wrong zero-before-step
import torch

def descend(w, lr, steps):
    v = torch.tensor(w, requires_grad=True)
    out = []
    for _ in range(steps):
        loss = (v - 2) ** 2
        loss.backward()
        with torch.no_grad():
            v.grad.zero_()
            v -= lr * v.grad
        out.append(v.item())
    return out
