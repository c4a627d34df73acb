# corpus: wrong optimizer-bad-params
import torch

def sgd_step(w, lr):
    w = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD(w, lr=lr)
    loss = (w - 2) ** 2
    loss.backward()
    opt.step()
    return w.item()
