# corpus: right also requires-grad-on-data
import torch

def loss_and_gradients(X, Y, w, b):
    X = X.clone().requires_grad_(True)   # maybe needed?
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    err = Y - (w * X + b)
    loss = (err * err).sum() / err.numel()
    loss.backward()
    return torch.tensor([loss.item(), w.grad.item(), b.grad.item()])
