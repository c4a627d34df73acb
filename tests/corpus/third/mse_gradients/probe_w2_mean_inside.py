# corpus: wrong none
import torch
def loss_and_gradients(X, Y, w, b):
    w, b = (torch.tensor(v, requires_grad=True) for v in (w, b))
    loss = (w * X + b - Y).mean() ** 2
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
