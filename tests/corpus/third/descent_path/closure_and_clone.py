# corpus: right
import torch

def descend(w, lr, steps):
    w = torch.tensor([w], requires_grad=True)
    opt = torch.optim.SGD([w], lr=lr)
    history = torch.empty(steps)
    def closure():
        opt.zero_grad(); l = (w - 2).pow(2).sum(); l.backward(); return l
    for i in range(steps):
        opt.step(closure)
        history[i] = w.detach()[0]
    return history.tolist()
