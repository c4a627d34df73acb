# corpus: wrong broadcast-n-n1
import torch
from torch import nn

def fit(X, Y):
    model = nn.Linear(1, 1)
    opt = torch.optim.SGD(model.parameters(), lr=0.2)
    for _ in range(800):
        opt.zero_grad()
        loss = ((model(X.unsqueeze(1)) - Y) ** 2).mean()
        loss.backward()
        opt.step()
    return model.weight.item(), model.bias.item()
