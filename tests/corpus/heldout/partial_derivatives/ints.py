# corpus: wrong int-requires-grad
import torch
def partials(x1, x2):
    x = torch.tensor([round(x1), round(x2)], requires_grad=True)
    z = 3 * x[0]**2 + 2 * x[1]**3
    z.backward()
    return x.grad[0].item(), x.grad[1].item()
