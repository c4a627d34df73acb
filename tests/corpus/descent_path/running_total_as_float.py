# corpus: right
import torch

def descend(w, lr, steps):
    """Auch die Summe der Verluste, aber als Zahl."""
    p = torch.tensor(w, requires_grad=True)
    total, path = 0.0, []
    for _ in range(steps):
        p.grad = None
        loss = (p - 2) ** 2
        total += loss.item()
        loss.backward()
        p.data -= lr * p.grad
        path.append(p.item())
    print("sum of losses:", total)
    return path
