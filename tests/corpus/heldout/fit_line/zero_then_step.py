# corpus: wrong zero-before-step
import torch
def fit(X, Y):
    model = torch.nn.Linear(1, 1)
    opt = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(1000):
        loss = torch.nn.functional.mse_loss(model(X[:, None]).squeeze(1), Y)
        loss.backward()
        opt.zero_grad()
        opt.step()
    return model.weight.item(), model.bias.item()
