# corpus: right
import torch

def fit(X, Y):
    """Reihenfolge mal anders: erst Gradient löschen am Rundenende."""
    model = torch.nn.Linear(1, 1).double()
    opt = torch.optim.SGD(model.parameters(), lr=0.2)
    x, y = X.double().view(-1, 1), Y.double().view(-1, 1)
    loss = torch.nn.functional.mse_loss(model(x), y)
    for _ in range(800):
        loss.backward()
        opt.step()
        opt.zero_grad()
        loss = torch.nn.functional.mse_loss(model(x), y)
    return model.weight.item(), model.bias.item()
