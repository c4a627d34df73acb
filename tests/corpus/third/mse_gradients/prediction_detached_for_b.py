# corpus: wrong detach-in-forward
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    e = w * X + b - Y
    loss = (e * e.detach()).mean()
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
