# corpus: wrong returns-grad-tensor
import torch
from torch import nn

def fit(X, Y):
    model = nn.Linear(1, 1)
    opt = torch.optim.SGD(model.parameters(), lr=0.3)
    for _ in range(800):
        opt.zero_grad()
        loss = nn.functional.mse_loss(model(X[:, None]), Y[:, None])
        loss.backward()
        opt.step()
    return model.weight, model.bias
