# corpus: wrong none
import torch

def backward(x, y, w1, b1, w2, b2):
    ps = [t.clone().requires_grad_() for t in (w1, b1, w2, b2)]
    a, b, c, d = ps
    loss = ((torch.relu(x @ a + b) @ c + d - y) ** 2).mean()
    loss.backward()
    return {k: p.grad for k, p in zip(("w1", "b1", "w2", "b2"), ps)}
