# corpus: right
import torch
from torch import nn


class Line(nn.Module):
    def __init__(self, a, b):
        super().__init__()
        self.a = nn.Parameter(torch.tensor(a))
        self.b = nn.Parameter(torch.tensor(b))

    def forward(self, x):
        return self.a * x + self.b


class Trainer:
    def __init__(self, model, lr):
        self.model = model
        self.optimizer = torch.optim.SGD(model.parameters(), lr=lr)
        self.criterion = nn.MSELoss()
        self.history = []

    def run(self, X, Y, steps):
        for _ in range(steps):
            self.optimizer.zero_grad()
            loss = self.criterion(self.model(X), Y)
            loss.backward()
            self.history.append(loss.detach().item())
            self.optimizer.step()
        return self.history


def train(X, Y, a, b, lr, steps):
    model = Line(a, b)
    trainer = Trainer(model, lr)
    history = trainer.run(X, Y, steps)
    return model.a.item(), model.b.item(), history
