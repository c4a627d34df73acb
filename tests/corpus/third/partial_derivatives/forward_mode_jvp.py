# corpus: right
import torch
from torch.func import jvp

def partials(x1, x2):
    f = lambda p: 3 * p[0]**2 + 2 * p[1]**3
    p = torch.tensor([x1, x2], dtype=torch.float64)
    return [jvp(f, (p,), (e,))[1].item() for e in torch.eye(2, dtype=torch.float64)]
