# corpus: right
import torch

def loss_and_gradients(X, Y, w, b):
    """Die übliche Kostenfunktion mit ½, am Ende verdoppelt."""
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    cost = 0.5 * ((wt * X + bt - Y) ** 2).mean()
    (2 * cost).backward()
    return 2 * cost.item(), wt.grad.item(), bt.grad.item()
