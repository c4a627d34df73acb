# corpus: wrong none
import torch
def backward(x, y, w1, b1, w2, b2):
    p = [t.clone().requires_grad_() for t in (w1, b1, w2, b2)]
    loss = ((torch.relu(x @ p[0] + p[1]) @ p[2] + p[3] - y) ** 2).mean()
    loss.backward()
    return {k: t.grad for k, t in zip(["w1", "b1", "w2", "b2"], p)}
