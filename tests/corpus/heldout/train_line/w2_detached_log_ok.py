# corpus: right
import torch
def train(X, Y, a, b, lr, steps):
    params = [torch.tensor(v, requires_grad=True) for v in (a, b)]
    log = []
    for _ in range(steps):
        loss = (params[0] * X + params[1] - Y).square().mean()
        log.append(loss.detach().clone())
        grads = torch.autograd.grad(loss, params)
        params = [(p - lr * g).detach().requires_grad_() for p, g in zip(params, grads)]
    return params[0].detach(), params[1].detach(), log
