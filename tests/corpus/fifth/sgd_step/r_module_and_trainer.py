# corpus: right
import torch
from torch import nn


class Model(nn.Module):
    def __init__(self, start: float):
        super().__init__()
        self.w = nn.Parameter(torch.tensor(start))

    def forward(self):
        return (self.w - 2.0) ** 2


class Trainer:
    def __init__(self, model: nn.Module, lr: float):
        self.model = model
        self.optimizer = torch.optim.SGD(model.parameters(), lr=lr, momentum=0.0)

    def step(self):
        self.optimizer.zero_grad(set_to_none=True)
        loss = self.model()
        loss.backward()
        self.optimizer.step()
        return loss


def sgd_step(w: float, lr: float) -> float:
    model = Model(w)
    Trainer(model, lr).step()
    return model.w.item()
