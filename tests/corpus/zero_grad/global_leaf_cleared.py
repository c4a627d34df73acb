# corpus: right
import torch

leaf = torch.zeros((), requires_grad=True)

def two_gradients(x):
    leaf.data = torch.tensor(x)
    leaf.grad = None
    (leaf * leaf).backward()
    a = leaf.grad.numpy().copy()
    leaf.grad.data.zero_()
    (leaf * leaf * leaf).backward()
    return a, leaf.grad.numpy().copy()
