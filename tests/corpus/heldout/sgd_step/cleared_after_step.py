# corpus: right
import torch
def sgd_step(w, lr):
    wt = torch.nn.Parameter(torch.as_tensor(w))
    o = torch.optim.SGD(params=[wt], lr=lr, foreach=False)
    torch.square(wt - 2).backward()
    o.step(); o.zero_grad()
    return wt.detach().numpy().tolist()
