# corpus: wrong forgot-factor-2
import torch
def loss_and_gradients(X, Y, w, b):
    W = torch.tensor(w, requires_grad=True)
    B = torch.tensor(b, requires_grad=True)
    n = X.numel()
    cost = torch.sum((W * X + B - Y) ** 2) / (2 * n)
    cost.backward()
    return cost.item(), W.grad.item(), B.grad.item()
