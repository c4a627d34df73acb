# corpus: wrong rewrap-requires-grad also item-breaks-graph
import torch

def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    z = torch.tensor(float(3 * a ** 2 + 2 * b ** 3), requires_grad=True)
    z.backward()
    return a.grad, b.grad
