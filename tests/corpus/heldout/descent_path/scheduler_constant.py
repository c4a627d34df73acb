# corpus: right
import torch
def descend(w, lr, steps):
    p = torch.nn.Parameter(torch.tensor(w))
    opt = torch.optim.SGD([p], lr=lr)
    sched = torch.optim.lr_scheduler.ConstantLR(opt, factor=1.0)
    path = torch.zeros(steps)
    for i in range(steps):
        opt.zero_grad()
        (p - 2).square().backward()
        opt.step()
        sched.step()
        path[i] = p.detach()
    return path.tolist()
