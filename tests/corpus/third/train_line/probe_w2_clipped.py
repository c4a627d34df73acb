# corpus: wrong none
import torch
def train(X, Y, a, b, lr, steps):
    a = torch.tensor(a, requires_grad=True); b = torch.tensor(b, requires_grad=True)
    opt = torch.optim.SGD([a, b], lr=lr)
    log = []
    for _ in range(steps):
        opt.zero_grad()
        loss = ((a * X + b - Y) ** 2).mean()
        loss.backward()
        torch.nn.utils.clip_grad_norm_([a, b], 0.5)
        opt.step()
        log.append(loss.item())
    return a.item(), b.item(), log
