# corpus: wrong grads-accumulate
import torch
wt = torch.zeros((), requires_grad=True)
def sgd_step(w, lr):
    wt.data = torch.tensor(w)
    opt = torch.optim.SGD([wt], lr=lr)
    loss = (wt - 2) ** 2
    loss.backward()
    opt.step()
    return wt.item()
