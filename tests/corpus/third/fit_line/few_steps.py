# corpus: wrong not-converged
import torch

def fit(X, Y):
    model = torch.nn.Linear(1, 1)
    torch.nn.init.zeros_(model.weight)
    torch.nn.init.zeros_(model.bias)
    opt = torch.optim.SGD(model.parameters(), lr=0.01)
    for epoch in range(100):
        opt.zero_grad()
        loss = torch.nn.functional.mse_loss(model(X[:, None]), Y[:, None])
        loss.backward()
        opt.step()
    return model.weight.item(), model.bias.item()
