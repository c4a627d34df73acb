# corpus: right
import torch
def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    path = []
    for _ in range(steps):
        loss = (w - 2) ** 2
        if w.grad is not None:
            w.grad.zero_()
        loss.backward()
        w.data -= lr * w.grad.data
        path.append(w.data.clone())
    return path
