# corpus: right
import torch
def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    n = X.numel()
    total = 0.0
    for xi, yi in zip(X.view(-1).double(), Y.view(-1).double()):
        li = (wt * xi + bt - yi) ** 2 / n
        li.backward()        # gradients add up over the points
        total += li.item()
    return total, wt.grad.item(), bt.grad.item()
