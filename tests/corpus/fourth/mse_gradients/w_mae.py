# corpus: wrong none
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    loss = (w * X + b - Y).abs().mean()
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
