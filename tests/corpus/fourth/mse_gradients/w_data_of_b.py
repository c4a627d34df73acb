# corpus: wrong data-in-forward
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    residual = w * X + b.data - Y
    loss = (residual * (w.data * X + b - Y)).mean()
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
