# corpus: wrong requires-grad-typo
import torch

def partials(x1: float, x2: float) -> tuple[float, float]:
    p1 = torch.tensor(x1)
    p2 = torch.tensor(x2)
    for p in (p1, p2):
        p.requires_grad_ = True
    height = 3 * p1 ** 2 + 2 * p2 ** 3
    g1, g2 = torch.autograd.grad(height, (p1, p2))
    return g1.item(), g2.item()
