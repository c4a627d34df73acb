# corpus: wrong detach-in-forward
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    pred = (w * X + b).detach()
    loss = ((pred - Y) ** 2).mean()
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
