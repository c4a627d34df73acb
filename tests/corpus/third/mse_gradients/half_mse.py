# corpus: wrong forgot-factor-2
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    n = X.numel()
    J = 1 / (2 * n) * torch.sum((w * X + b - Y) ** 2)
    J.backward()
    return J.item(), w.grad.item(), b.grad.item()
