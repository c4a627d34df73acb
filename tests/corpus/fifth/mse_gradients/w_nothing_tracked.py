# corpus: wrong no-requires-grad
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w)
    b = torch.tensor(b)
    loss = torch.mean((w * X + b - Y) ** 2)
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
