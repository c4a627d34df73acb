# corpus: wrong dtype-mix
import torch
from torch import nn

def fit(X, Y):
    X = X.double().reshape(-1, 1)
    Y = Y.double().reshape(-1, 1)
    model = nn.Linear(1, 1)
    opt = torch.optim.SGD(model.parameters(), lr=0.2)
    for _ in range(800):
        opt.zero_grad()
        loss = nn.functional.mse_loss(model(X), Y)
        loss.backward()
        opt.step()
    return model.weight.item(), model.bias.item()
