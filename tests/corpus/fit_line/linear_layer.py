# corpus: right
import torch
from torch import nn

def fit(X, Y):
    model = nn.Linear(1, 1)
    opt = torch.optim.SGD(model.parameters(), lr=0.2)
    mse = nn.MSELoss()
    inputs, targets = X.unsqueeze(1), Y.unsqueeze(1)
    for epoch in range(600):
        opt.zero_grad()
        loss = mse(model(inputs), targets)
        loss.backward()
        opt.step()
        if epoch % 200 == 0:
            print(epoch, loss.item())
    return model.weight.item(), model.bias.item()
