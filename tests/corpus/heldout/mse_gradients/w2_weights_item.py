# corpus: wrong item-breaks-graph
import torch
def loss_and_gradients(X, Y, w, b):
    W = torch.tensor(w, requires_grad=True)
    B = torch.tensor(b, requires_grad=True)
    prediction = W.item() * X + B.item()
    cost = ((prediction - Y) ** 2).mean()
    cost.backward()
    return cost.item(), W.grad.item(), B.grad.item()
