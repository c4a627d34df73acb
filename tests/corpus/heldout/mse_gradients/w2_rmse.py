# corpus: wrong none
import torch
def loss_and_gradients(X, Y, w, b):
    W = torch.tensor(w, requires_grad=True)
    B = torch.tensor(b, requires_grad=True)
    cost = torch.sqrt(((W * X + B - Y) ** 2).mean())
    cost.backward()
    return cost.item(), W.grad.item(), B.grad.item()
