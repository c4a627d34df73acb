# corpus: right
import torch

def descend(w, lr, steps):
    w = torch.tensor(w, requires_grad=True)
    history = [w.detach().clone()]
    for i in range(steps):
        grad = torch.autograd.grad((w - 2) ** 2, w)[0]
        w.data -= lr * grad
        history.append(w.detach().clone())
        print(f"step {i}: w = {w.item():.4f}")
    assert len(history) == steps + 1
    return [float(h) for h in history[1:]]
