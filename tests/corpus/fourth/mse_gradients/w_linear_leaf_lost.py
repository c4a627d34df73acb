# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.ones(1, requires_grad=True) * w
    b = torch.ones(1, requires_grad=True) * b
    loss = ((w * X + b - Y) ** 2).mean()
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
