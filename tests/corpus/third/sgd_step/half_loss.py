# corpus: wrong forgot-factor-2
import torch

def sgd_step(w, lr):
    p = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([p], lr=lr)
    loss = 0.5 * torch.square(p - 2)
    loss.backward()
    opt.step()
    return p.item()
