# corpus: right
import torch
from torch import nn


class LineModel(nn.Module):
    def __init__(self, a, b):
        super().__init__()
        self.a = nn.Parameter(torch.tensor(float(a)))
        self.b = nn.Parameter(torch.tensor(float(b)))

    def forward(self, X):
        return self.a * X + self.b


class Trainer:
    def __init__(self, model, lr):
        self.model = model
        self.optimizer = torch.optim.SGD(model.parameters(), lr=lr)
        self.criterion = nn.MSELoss()
        self.history = []

    def run_epoch(self, X, Y):
        self.model.train()
        prediction = self.model(X)
        loss = self.criterion(prediction, Y)
        self.optimizer.zero_grad()
        loss.backward()
        self.optimizer.step()
        self.history.append(loss.item())


def train(X, Y, a, b, lr, steps):
    trainer = Trainer(LineModel(a, b), lr)
    for _ in range(steps):
        trainer.run_epoch(X, Y)
    return trainer.model.a.item(), trainer.model.b.item(), trainer.history
