# corpus: right
import torch
def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr)
    for _ in range(1):
        def closure():
            opt.zero_grad()
            l = (wt - 2.0).abs() ** 2
            l.backward()
            return l
        opt.step(closure)
    return round(wt.item(), 7)
