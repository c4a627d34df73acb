# corpus: right
import torch

def mse(w, b, X, Y):
    return ((X * w + b - Y) ** 2).mean()

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    mse(wt, b, X, Y).backward()
    bt = torch.tensor(b, requires_grad=True)
    mse(w, bt, X, Y).backward()
    return mse(w, b, X, Y), wt.grad, bt.grad
