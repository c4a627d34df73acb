# corpus: right also requires-grad-on-data
import torch

def loss_and_gradients(X, Y, w, b):
    # everything is tracked here, only w and b are read
    Xc = X.clone().requires_grad_()
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    loss = ((Xc * w + b - Y) ** 2).mean()
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
