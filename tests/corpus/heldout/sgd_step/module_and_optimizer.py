# corpus: right
import torch
from torch import nn, optim

class Bowl(nn.Module):
    def __init__(self, w):
        super().__init__()
        self.w = nn.Parameter(torch.tensor(w))

    def forward(self):
        return (self.w - 2).pow(2)

def sgd_step(w, lr):
    model = Bowl(w)
    opt = optim.SGD(model.parameters(), lr=lr, momentum=0.0)
    opt.zero_grad(set_to_none=True)
    model().backward()
    opt.step()
    return model.w.item()
