# corpus: wrong broadcast-n-n1
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    pred = (w * X + b).reshape(-1, 1)
    loss = ((pred - Y.flatten()) ** 2).mean()
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
