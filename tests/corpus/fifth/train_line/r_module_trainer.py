# corpus: right
import torch
from torch import nn, optim


class LinearModel(nn.Module):
    def __init__(self, a: float, b: float):
        super().__init__()
        self.a = nn.Parameter(torch.tensor(a))
        self.b = nn.Parameter(torch.tensor(b))

    def forward(self, X):
        return self.a * X + self.b


class Trainer:
    """Runs a fixed number of full-batch steps and logs the loss."""

    def __init__(self, model, criterion, optimizer):
        self.model, self.criterion, self.optimizer = model, criterion, optimizer
        self.history: list[float] = []

    def step(self, X, Y):
        self.optimizer.zero_grad()
        loss = self.criterion(self.model(X), Y)
        loss.backward()
        self.optimizer.step()
        self.history.append(loss.item())

    def run(self, X, Y, steps):
        for _ in range(steps):
            self.step(X, Y)


def train(X, Y, a, b, lr, steps):
    model = LinearModel(a, b)
    trainer = Trainer(model, nn.MSELoss(), optim.SGD(model.parameters(), lr=lr))
    trainer.run(X, Y, steps)
    return model.a.item(), model.b.item(), trainer.history
