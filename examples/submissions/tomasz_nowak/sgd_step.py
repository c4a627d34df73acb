import torch

def sgd_step(w, lr):
    t = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([t], lr=lr)
    print(opt)
    ((t - 2) ** 2).backward()
    opt.step()
    print("moved from", w, "to", t)
    return t.item()
