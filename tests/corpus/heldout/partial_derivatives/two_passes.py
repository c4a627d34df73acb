# corpus: right
import torch

def d(which, x1, x2):
    a = torch.tensor(x1); b = torch.tensor(x2)
    (a, b)[which].requires_grad_()
    z = 3 * a * a + 2 * b * b * b
    z.backward()
    return [a, b][which].grad.item()

def partials(x1, x2):
    return d(0, x1, x2), d(1, x1, x2)
