# corpus: wrong grads-accumulate
import torch

def descend(w, lr, steps):
    w = torch.tensor([w], requires_grad=True)
    out = []
    for s in range(steps):
        l = ((w - 2) ** 2).mean()
        l.backward()
        w.data -= lr * w.grad.data
        out.append(float(w.data))
    return out
