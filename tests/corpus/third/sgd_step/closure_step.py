# corpus: right
import torch

def sgd_step(w, lr):
    p = torch.nn.Parameter(torch.tensor(w))
    opt = torch.optim.SGD([p], lr=lr)

    def closure():
        opt.zero_grad()
        loss = (p - 2) ** 2
        loss.backward()
        return loss

    opt.step(closure)
    return p.item()
