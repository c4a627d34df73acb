# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch
def partials(x1, x2):
    a = torch.tensor([x1], requires_grad=True).squeeze()
    b = torch.tensor([x2], requires_grad=True).squeeze()
    z = 3 * a * a + 2 * b * b * b
    z.backward()
    return a.grad.item(), b.grad.item()
