# corpus: wrong broadcast-n-n1
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    pred = w * X.reshape(-1) + b
    target = Y.reshape(-1, 1)
    loss = torch.mean((pred - target) ** 2)
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
