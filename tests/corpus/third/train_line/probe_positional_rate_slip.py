# corpus: wrong none
import torch

def train(X, Y, a, b, lr, steps):
    params = [torch.tensor(a, requires_grad=True), torch.tensor(b, requires_grad=True)]
    opt = torch.optim.SGD(params, lr)
    log = []
    for _ in range(steps):
        loss = ((params[0] * X + params[1] - Y) ** 2).mean() + 0.1 * params[0] ** 2
        opt.zero_grad()
        loss.backward()
        opt.step()
        log.append(loss.item())
    return params[0].item(), params[1].item(), log
