# corpus: wrong rewrap-requires-grad also detach-in-forward
import torch

def polynomial(x):
    t = torch.tensor(x, requires_grad=True)
    return 5 * t**3 + 2 * t**2 + 4 * t + 8
