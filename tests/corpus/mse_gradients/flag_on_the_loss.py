# corpus: wrong rewrap-requires-grad also no-requires-grad
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w)
    bt = torch.tensor(b)
    loss = ((wt * X + bt - Y) ** 2).mean()
    loss.requires_grad = True
    loss.backward()
    return loss.item(), wt.grad, bt.grad
