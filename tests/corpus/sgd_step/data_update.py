# corpus: right
import torch as t

def sgd_step(w, lr):
    p = t.tensor([w], requires_grad=True)
    ((p - 2) ** 2).sum().backward()
    p.data = p.data - lr * p.grad.data
    p.grad.zero_()
    return p.item()
