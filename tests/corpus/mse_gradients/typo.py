# corpus: wrong requires-grad-typo
import torch

def loss_and_gradients(X, Y, w, b):
    wt, bt = torch.tensor(w), torch.tensor(b)
    wt.require_grad = True
    bt.require_grad = True
    loss = ((wt * X + bt - Y) ** 2).mean()
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
