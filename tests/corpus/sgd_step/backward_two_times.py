# corpus: wrong backward-twice also grads-accumulate
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr)
    loss = (wt - 2) ** 2
    loss.backward(retain_graph=True)
    print(wt.grad)
    loss.backward()
    opt.step()
    return wt.item()
