# corpus: right
import torch

def sgd_step(w, lr):
    """Plus the *negative* gradient."""
    p = torch.tensor(w, requires_grad=True)
    utility = -((p - 2) ** 2)
    utility.backward()
    with torch.no_grad():
        p += lr * p.grad
    return p.item()
