# corpus: right
import torch
from torch import nn

def fit(X, Y):
    model = nn.Linear(1, 1)
    opt = torch.optim.SGD(model.parameters(), lr=0.2)
    loss_fn = nn.MSELoss()
    x, y = X.unsqueeze(1), Y.unsqueeze(1)
    for epoch in range(1500):
        opt.zero_grad()
        loss = loss_fn(model(x), y)
        loss.backward()
        opt.step()
        if epoch % 500 == 0:
            print(epoch, loss.item())
    return model.weight.item(), model.bias.item()
