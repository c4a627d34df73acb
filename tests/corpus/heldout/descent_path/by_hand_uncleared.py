# corpus: wrong grads-accumulate
import torch
def descend(w, lr, steps):
    t = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        loss = (t - 2) ** 2
        loss.backward()
        with torch.no_grad():
            t -= lr * t.grad
            t.grad.zero_
        path.append(t.item())
    return path
