# corpus: right
import torch

def descend(w, lr, steps):
    param = torch.tensor(w, requires_grad=True)
    result = []
    left = steps
    while left > 0:
        param.grad = None
        (param - 2).pow(2).backward()
        param.data.sub_(param.grad.data * lr)
        result += [param.data.item()]
        left -= 1
    return result
