# corpus: wrong unregistered-parameter also optimizer-bad-params
import torch
from torch import nn

class M(nn.Module):
    def __init__(self, w):
        super().__init__()
        self.w = torch.tensor(w, requires_grad=True)

    def forward(self):
        return (self.w - 2) ** 2

def sgd_step(w, lr):
    m = M(w)
    opt = torch.optim.SGD(m.parameters(), lr=lr)
    m().backward()
    opt.step()
    return m.w.item()
