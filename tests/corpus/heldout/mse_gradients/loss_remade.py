# corpus: wrong rewrap-requires-grad
import torch
def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    loss = torch.tensor(((wt * X + bt - Y) ** 2).mean().item(), requires_grad=True)
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
