# corpus: right
import torch
def two_gradients(x):
    xx = torch.tensor(x).requires_grad_(True)
    y = xx.square(); y.backward()
    erste = xx.grad.item()
    xx.grad *= 0
    y = xx.square() * xx; y.backward()
    zweite = xx.grad.item()
    return (erste, zweite)
