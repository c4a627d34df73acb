# corpus: wrong sum-vs-mean
import torch
from torch import nn

def train(X, Y, a, b, lr, steps):
    theta = torch.tensor([a, b], requires_grad=True)
    sgd = torch.optim.SGD([theta], lr)
    criterion = nn.MSELoss(reduction="sum")
    losses = []
    for _ in range(steps):
        sgd.zero_grad()
        loss = criterion(theta[0] * X + theta[1], Y)
        loss.backward()
        sgd.step()
        losses.append(loss.item() / len(X))
    return theta[0].item(), theta[1].item(), losses
