# corpus: right
import torch
def fit(X, Y):
    a = torch.nn.Parameter(torch.rand(1))
    b = torch.nn.Parameter(torch.rand(1))
    sgd = torch.optim.SGD([a, b], lr=0.05, momentum=0.9)
    for i in range(2000):
        sgd.zero_grad()
        torch.nn.functional.mse_loss(a * X + b, Y).backward()
        sgd.step()
    return a.detach(), b.detach()
