# corpus: wrong backward-twice
import torch
def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    loss = ((wt * X + bt - Y) ** 2).mean()
    loss.backward()
    grad_w = wt.grad.item()
    loss.backward()
    grad_b = bt.grad.item()
    return loss.item(), grad_w, grad_b
