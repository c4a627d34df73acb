# corpus: right
import torch

def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    z = 3 * a ** 2 + 2 * b ** 3
    z.backward()
    with torch.no_grad():
        step = 0.01
        lower = 3 * (a - step * a.grad) ** 2 + 2 * (b - step * b.grad) ** 3
        print("z went from", z.detach().numpy(), "to", lower.numpy())
    return a.grad, b.grad
