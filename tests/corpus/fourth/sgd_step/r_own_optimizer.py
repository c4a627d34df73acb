# corpus: right
import torch


class MySGD(torch.optim.Optimizer):
    def __init__(self, params, lr):
        super().__init__(params, {"lr": lr})

    @torch.no_grad()
    def step(self):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is not None:
                    p.add_(p.grad, alpha=-group["lr"])


def sgd_step(w, lr):
    p = torch.tensor(w, requires_grad=True)
    opt = MySGD([p], lr=lr)
    opt.zero_grad()
    ((p - 2) ** 2).backward()
    opt.step()
    return p.item()
