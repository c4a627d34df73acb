# corpus: wrong none also hard-coded
import torch

LEARNING_RATE = 0.1

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=LEARNING_RATE)
    ((wt - 2) ** 2).backward()
    opt.step()
    return wt.item()
