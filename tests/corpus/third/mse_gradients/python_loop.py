# corpus: right
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, dtype=torch.float64, requires_grad=True)
    b = torch.tensor(b, dtype=torch.float64, requires_grad=True)
    total = 0
    for x, y in zip(X.flatten().tolist(), Y.flatten().tolist()):
        total = total + (w * x + b - y) ** 2
    loss = total / len(X)
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
