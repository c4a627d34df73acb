# corpus: right
import torch

def sgd_step(w, lr):
    p, = params = (torch.tensor(w, requires_grad=True),)
    opt = torch.optim.SGD(params, lr=lr, foreach=False)
    loss = (p - 2) * (p - 2)
    loss.backward(create_graph=False)
    opt.step()
    opt.zero_grad()
    return p.tolist()
