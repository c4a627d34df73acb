# corpus: wrong formula-not-autograd
import torch

def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    z = 3 * a ** 2 + 2 * b ** 3
    print("z =", z.item())
    return (6 * a).item(), (6 * b * b).item()
