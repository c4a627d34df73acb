# corpus: right
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    (xt * xt).backward()
    paper = 2 * xt.detach()
    if not torch.isclose(paper, xt.grad):
        print("my derivative on paper must be wrong", paper)
    return xt.grad.item()
