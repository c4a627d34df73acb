# corpus: wrong not-converged
import torch
from torch import nn
def fit(X, Y):
    model = nn.Linear(1, 1)
    opt = torch.optim.SGD(model.parameters(), lr=1e-4)
    for epoch in range(1000):
        opt.zero_grad()
        loss = nn.functional.mse_loss(model(X.view(-1, 1)), Y.view(-1, 1))
        loss.backward()
        opt.step()
    return model.weight.item(), model.bias.item()
