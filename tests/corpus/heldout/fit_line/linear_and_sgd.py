# corpus: right
import torch
from torch import nn

def fit(X, Y):
    torch.manual_seed(0)
    model = nn.Linear(1, 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    loss_fn = nn.MSELoss()
    for epoch in range(3000):
        loss = loss_fn(model(X.unsqueeze(1)), Y.unsqueeze(1))
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        if epoch % 1000 == 0:
            print(epoch, loss.item())
    return model.weight.item(), model.bias.item()
