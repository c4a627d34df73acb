# corpus: right
import torch
from torch.func import jacfwd

W = torch.tensor([3.0, 2.0], dtype=torch.float64)
E = torch.tensor([2.0, 3.0], dtype=torch.float64)

def partials(x1, x2):
    pt = torch.tensor([x1, x2], dtype=torch.float64)
    row = jacfwd(lambda p: (W * torch.stack([p[0] ** 2, p[1] ** 3])).sum())(pt)
    return row[0], row[1]
