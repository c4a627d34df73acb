# corpus: wrong rewrap-requires-grad also item-breaks-graph
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    loss = ((wt * X + bt - Y) ** 2).mean()
    loss = torch.tensor(loss.item(), requires_grad=True)
    loss.backward()
    return loss.item(), wt.grad, bt.grad
