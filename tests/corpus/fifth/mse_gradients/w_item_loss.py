# corpus: wrong item-breaks-graph
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    pred = wt * X + bt
    loss = ((pred - Y) ** 2).mean().item()
    loss.backward()
    return loss, wt.grad.item(), bt.grad.item()
