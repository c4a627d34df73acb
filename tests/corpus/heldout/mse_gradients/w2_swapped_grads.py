# corpus: wrong none
import torch
def loss_and_gradients(X, Y, w, b):
    W = torch.tensor(w, requires_grad=True)
    B = torch.tensor(b, requires_grad=True)
    cost = ((W * X + B - Y) ** 2).mean()
    cost.backward()
    return cost.item(), B.grad.item(), W.grad.item()
