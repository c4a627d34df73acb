# corpus: wrong grads-accumulate
import torch
from torch import nn

class Line(nn.Module):
    def __init__(self, a, b):
        super().__init__()
        self.a = nn.Parameter(torch.tensor(a))
        self.b = nn.Parameter(torch.tensor(b))

    def forward(self, x):
        return self.a * x + self.b

def train(X, Y, a, b, lr, steps):
    """Train the line and keep the losses."""
    model = Line(a, b)
    optimiser = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for step in range(steps):
        loss = nn.functional.mse_loss(model(X), Y)
        losses.append(loss.item())
        loss.backward()
        optimiser.step()
        if step % 50 == 0:
            print(step, losses[-1])
    return model.a.item(), model.b.item(), losses
