# corpus: wrong optimizer-bad-params
import torch
def sgd_step(w, lr):
    opt = torch.optim.SGD([w], lr=lr)
    loss = (w - 2) ** 2
    loss.backward()
    opt.step()
    return w
