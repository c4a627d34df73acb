# corpus: right
import torch

@torch.no_grad()
def update(p, lr):
    p.copy_(p - lr * p.grad)

def sgd_step(w, lr):
    """一步梯度下降"""
    p = torch.tensor(w, requires_grad=True)
    loss = (p - 2) ** 2
    loss.backward()
    update(p, lr)
    print(loss, p)
    return p.detach().clone()
