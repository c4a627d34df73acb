# corpus: right
import torch

def train(X, Y, a, b, lr, steps):
    """Jede Runde neue Blätter."""
    a, b = torch.tensor(a), torch.tensor(b)
    losses = []
    for _ in range(steps):
        a = a.detach().requires_grad_()
        b = b.detach().requires_grad_()
        loss = torch.mean((Y - a * X - b) ** 2)
        losses.append(loss.item())
        loss.backward()
        a = a - lr * a.grad
        b = b - lr * b.grad
    return a.item(), b.item(), losses
