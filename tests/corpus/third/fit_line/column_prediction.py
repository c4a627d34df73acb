# corpus: wrong broadcast-n-n1
import torch

def fit(X, Y):
    model = torch.nn.Linear(1, 1)
    opt = torch.optim.SGD(model.parameters(), lr=0.1)
    for epoch in range(3000):
        opt.zero_grad()
        pred = model(X.unsqueeze(1))
        loss = ((pred - Y) ** 2).mean()
        loss.backward()
        opt.step()
    return model.weight.item(), model.bias.item()
