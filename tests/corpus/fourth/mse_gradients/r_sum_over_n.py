# corpus: right
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    N = Y.numel()
    total = 0
    for xi, yi in zip(X.flatten(), Y.flatten()):
        err = w * xi + b - yi
        total = total + err * err
    loss = total / N
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
