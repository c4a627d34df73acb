# corpus: wrong int-requires-grad
import torch

def partials(x1, x2):
    xs = torch.tensor([x1, x2], dtype=torch.long, requires_grad=True)
    z = 3 * xs[0] ** 2 + 2 * xs[1] ** 3
    z.backward()
    return xs.grad[0].item(), xs.grad[1].item()
