# corpus: wrong rewrap-requires-grad also item-breaks-graph
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    mse = ((w * X + b - Y) ** 2).mean().item()
    loss = torch.tensor(mse, requires_grad=True)
    loss.backward()
    return loss.item(), w.grad, b.grad
