# corpus: wrong rebind-parameter
import torch

def loss_fn(value):
    return (value - 2.0) ** 2

def descend(w, lr, steps):
    """Gradient descent, manual update."""
    current = torch.tensor([w], requires_grad=True)
    visited = []
    for _ in range(steps):
        loss = loss_fn(current).sum()
        loss.backward()
        update = lr * current.grad
        current = current - update
        visited.append(current.detach().item())
    return visited
