# corpus: wrong none also sum-vs-mean
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    # unbiased
    loss = ((w * X + b - Y) ** 2).sum() / (X.numel() - 1)
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
