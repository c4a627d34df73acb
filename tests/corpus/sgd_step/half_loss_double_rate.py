# corpus: right
import torch

def sgd_step(w, lr):
    # ½(w−2)² hat die halbe Steigung, also doppelte Rate
    p = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([p], lr=2 * lr)
    (0.5 * (p - 2) ** 2).backward()
    opt.step()
    return p.detach()
