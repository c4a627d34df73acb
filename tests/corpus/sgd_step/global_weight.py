# corpus: wrong grads-accumulate
import torch

weight = torch.zeros((), requires_grad=True)

def sgd_step(w, lr):
    weight.data.fill_(w)
    opt = torch.optim.SGD([weight], lr=lr)
    loss = (weight - 2) ** 2
    loss.backward()
    opt.step()
    return weight.item()
