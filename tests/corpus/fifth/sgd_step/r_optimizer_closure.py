# corpus: right
import torch

def sgd_step(w, lr):
    wt = torch.tensor([w], requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr)

    def closure():
        opt.zero_grad()
        loss = (wt - 2).pow(2).sum()
        loss.backward()
        return loss

    opt.step(closure)
    return wt.detach()
