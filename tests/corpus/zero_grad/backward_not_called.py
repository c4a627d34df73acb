# corpus: wrong forgot-backward
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    grads = []
    for y in (xt ** 2, xt ** 3):
        y.backward
        grads.append(xt.grad)
        xt.grad = None
    return grads[0].item(), grads[1].item()
