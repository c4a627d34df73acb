# corpus: right
import torch
from torch import nn

def train(X, Y, a, b, lr, steps):
    params = nn.ParameterList([torch.tensor(a), torch.tensor(b)])
    opt = torch.optim.SGD(params, lr=lr)
    mse = nn.MSELoss()
    log = []
    for _ in range(steps):
        opt.zero_grad()
        loss = mse(params[0] * X + params[1], Y)
        loss.backward()
        opt.step()
        log.append(loss.detach())
    return params[0].detach(), params[1].detach(), log
