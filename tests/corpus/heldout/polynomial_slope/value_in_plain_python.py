# corpus: right
import torch
def p(v): return 5*v*v*v + 2*v*v + 4*v + 8
def value_and_slope(x):
    tt = torch.tensor(x).requires_grad_()
    p(tt).backward()
    return (p(x), tt.grad.item())
