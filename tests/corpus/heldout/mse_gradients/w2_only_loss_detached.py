# corpus: wrong returns-grad-tensor
import torch
def loss_and_gradients(X, Y, w, b):
    W = torch.tensor(w, requires_grad=True)
    B = torch.tensor(b, requires_grad=True)
    cost = ((W * X + B - Y) ** 2).mean()
    gw, gb = torch.autograd.grad(cost, (W, B))
    return cost, gw.item(), gb.item()
