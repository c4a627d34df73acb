# corpus: wrong forgot-factor-2
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    m = X.numel()
    J = torch.sum((wt * X + bt - Y) ** 2) / (2 * m)   # cost function of another course
    J.backward()
    return J.item(), wt.grad, bt.grad.item()
