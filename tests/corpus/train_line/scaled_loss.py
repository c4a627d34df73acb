# corpus: right
import torch

def train(X, Y, a, b, lr, steps):
    p = torch.tensor([a, b], requires_grad=True)
    opt = torch.optim.SGD([p], lr=lr / X.numel())
    log = []
    for _ in range(steps):
        opt.zero_grad()
        sse = ((p[0] * X + p[1] - Y) ** 2).sum()     # sum here, n in the rate
        log.append(sse.item() / X.numel())
        sse.backward()
        opt.step()
    return p[0].item(), p[1].item(), log
