# corpus: wrong none
import torch

def sgd_step(w, lr):
    p = torch.tensor(w, requires_grad=True)
    loss = (p - 2) ** 2
    loss.backward()
    return (-lr * p.grad).item()
