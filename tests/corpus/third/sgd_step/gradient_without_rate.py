# corpus: wrong none also lr-forgotten
import torch

def sgd_step(w, lr):
    p = torch.tensor(w, requires_grad=True)
    loss = (p - 2) ** 2
    loss.backward()
    return (p - p.grad).item()
