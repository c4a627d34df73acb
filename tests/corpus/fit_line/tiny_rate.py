# corpus: wrong not-converged
import torch
from torch import nn

def fit(X, Y):
    model = nn.Linear(1, 1)
    opt = torch.optim.SGD(model.parameters(), lr=1e-4)
    for step in range(1000):
        prediction = model(X.reshape(-1, 1)).squeeze()
        loss = ((prediction - Y) ** 2).mean()
        opt.zero_grad()
        loss.backward()
        opt.step()
    print("final loss", loss.item())
    return model.weight.item(), model.bias.item()
