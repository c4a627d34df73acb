# corpus: wrong rewrap-requires-grad also no-requires-grad
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w)
    b = torch.tensor(b)
    loss = ((w * X + b - Y) ** 2).mean()
    loss.requires_grad = True
    loss.backward()
    return loss.item(), w.grad, b.grad
