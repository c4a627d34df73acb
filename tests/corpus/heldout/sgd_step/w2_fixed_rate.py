# corpus: wrong none also lr-forgotten hard-coded
import torch
def sgd_step(w, lr):
    p = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([p], lr=0.01)
    ((p - 2) ** 2).backward()
    opt.step()
    return p.item()
