# corpus: wrong missing-super-init
import torch
from torch import nn

class Model(nn.Module):
    def __init__(self, w):
        self.w = nn.Parameter(torch.tensor(w))

    def forward(self):
        return (self.w - 2) ** 2

def sgd_step(w, lr):
    model = Model(w)
    opt = torch.optim.SGD(model.parameters(), lr=lr)
    opt.zero_grad()
    model().backward()
    opt.step()
    return model.w.item()
