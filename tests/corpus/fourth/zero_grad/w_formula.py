# corpus: wrong formula-not-autograd
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    first = 2 * xt
    second = 3 * xt ** 2
    return first.item(), second.item()
