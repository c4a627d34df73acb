# corpus: right
import torch
class MySGD(torch.optim.Optimizer):
    def __init__(self, params, lr):
        super().__init__(params, dict(lr=lr))
    @torch.no_grad()
    def step(self, closure=None):
        for group in self.param_groups:
            for p in group["params"]:
                if p.grad is not None:
                    p.add_(p.grad, alpha=-group["lr"])
def sgd_step(w, lr):
    p = torch.nn.Parameter(torch.tensor(w))
    o = MySGD([p], lr=lr)
    (p - 2).pow(2).backward()
    o.step()
    return p.item()
