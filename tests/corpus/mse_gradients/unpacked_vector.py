# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch

def loss_and_gradients(X, Y, w, b):
    wt, bt = torch.tensor([w, b], requires_grad=True)
    loss = ((wt * X + bt - Y) ** 2).mean()
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
