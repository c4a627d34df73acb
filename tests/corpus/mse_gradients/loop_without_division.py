# corpus: wrong sum-vs-mean also grads-accumulate
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    total = 0.0
    for x, y in zip(X.flatten(), Y.flatten()):
        loss = (wt * x + bt - y) ** 2
        loss.backward()
        total += loss.item()
    return total / X.numel(), wt.grad.item(), bt.grad.item()
