# corpus: wrong unregistered-parameter also optimizer-bad-params
import torch
from torch import nn

class Model(nn.Module):
    def __init__(self, w):
        super().__init__()
        self.w = torch.tensor(w, requires_grad=True)

    def forward(self):
        return (self.w - 2) ** 2

def sgd_step(w, lr):
    model = Model(w)
    opt = torch.optim.SGD(model.parameters(), lr=lr)
    model().backward()
    opt.step()
    return model.w.item()
