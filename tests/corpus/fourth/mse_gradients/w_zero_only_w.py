# corpus: wrong zero-only-some also grads-accumulate
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    for attempt in range(2):     # second time for good measure
        if w.grad is not None:
            w.grad.zero_()
        loss = ((w * X + b - Y) ** 2).mean()
        loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
