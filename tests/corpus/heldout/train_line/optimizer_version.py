# corpus: right
import torch
def train(X, Y, a, b, lr, steps):
    a = torch.nn.Parameter(torch.tensor(a))
    b = torch.nn.Parameter(torch.tensor(b))
    opt = torch.optim.SGD([a, b], lr)
    mse = torch.nn.MSELoss()
    history = []
    for _ in range(steps):
        loss = mse(a * X + b, Y)
        history.append(loss.item())
        opt.zero_grad()
        loss.backward()
        opt.step()
    return a.item(), b.item(), history
