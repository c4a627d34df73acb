# corpus: right
import torch

def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=lr)
    log = []
    for _ in range(steps):
        loss = torch.nn.functional.mse_loss(a * X + b, Y)
        opt.zero_grad()
        loss.backward()
        opt.step()
        log.append(loss.item())
    return a.item(), b.item(), log
