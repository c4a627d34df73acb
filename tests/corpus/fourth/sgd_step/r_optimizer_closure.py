# corpus: right
import torch

def sgd_step(w, lr):
    p = torch.tensor([w], requires_grad=True)
    opt = torch.optim.SGD(params=[p], lr=lr)

    def closure():
        opt.zero_grad()
        loss = (p - 2).square().sum()
        loss.backward()
        return loss

    opt.step(closure)
    return p.item()
