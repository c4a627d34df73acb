# corpus: wrong sum-vs-mean
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    loss = torch.nn.functional.mse_loss(w * X + b, Y, reduction="sum")
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
