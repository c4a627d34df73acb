# corpus: right
import torch
from torch import nn, optim


class Start(nn.Module):
    def __init__(self, value):
        super().__init__()
        self.w = nn.Parameter(torch.tensor(value))

    def forward(self):
        return (self.w - 2) ** 2


def sgd_step(w, lr):
    model = Start(w)
    opt = optim.SGD(model.parameters(), lr=lr)
    loss = model()
    print("loss before:", loss.item())
    loss.backward()
    opt.step()
    opt.zero_grad()
    return model.w.item()
