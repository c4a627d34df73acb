# corpus: wrong missing-super-init
import torch
from torch import nn

class Weight(nn.Module):
    def __init__(self, w):
        self.w = nn.Parameter(torch.tensor(w))

def sgd_step(w, lr):
    model = Weight(w)
    opt = torch.optim.SGD(model.parameters(), lr=lr)
    loss = (model.w - 2) ** 2
    loss.backward()
    opt.step()
    return model.w.item()
