# corpus: wrong no-grad-around-forward
import torch

def surface(a, b):
    with torch.inference_mode():
        return 3 * a.pow(2) + 2 * b.pow(3)

def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    ga, gb = torch.autograd.grad(surface(a, b), [a, b])
    return ga.item(), gb.item()
