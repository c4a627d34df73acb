# corpus: wrong sum-vs-mean
import torch
def train(X, Y, a, b, lr, steps):
    a = torch.nn.Parameter(torch.tensor(a)); b = torch.nn.Parameter(torch.tensor(b))
    loss_fn = torch.nn.MSELoss(reduction="sum")
    opt = torch.optim.SGD([a, b], lr=lr)
    losses = []
    for _ in range(steps):
        opt.zero_grad()
        loss = loss_fn(a * X + b, Y)
        losses.append(loss.item())
        loss.backward()
        opt.step()
    return a.item(), b.item(), losses
