# corpus: right
import torch

# z = A + B, A haengt nur von x1 ab, B nur von x2
def partials(x1, x2):
    x1 = torch.tensor(x1, requires_grad=True)
    x2 = torch.tensor(x2, requires_grad=True)
    A = 3 * x1 ** 2
    B = 2 * x2 ** 3
    A.backward()
    B.backward()
    return x1.grad.item(), x2.grad.item()
