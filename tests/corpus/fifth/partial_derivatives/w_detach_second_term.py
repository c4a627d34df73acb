# corpus: wrong detach-in-forward
import torch

def partials(x1, x2):
    x1t = torch.tensor(x1, requires_grad=True)
    x2t = torch.tensor(x2, requires_grad=True)
    # hold one variable constant
    z = 3 * x1t**2 + 2 * x2t.detach() * x2t**2
    z.backward()
    return x1t.grad.item(), x2t.grad.item()
