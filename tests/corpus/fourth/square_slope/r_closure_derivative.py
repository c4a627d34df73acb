# corpus: right
import torch

def derivative(fn):
    def inner(v):
        leaf = torch.tensor(v, requires_grad=True)
        out = fn(leaf)
        (g,) = torch.autograd.grad(out, [leaf])
        return g.item()
    return inner

slope = derivative(torch.square)
