# corpus: wrong rewrap-requires-grad also tensor-of-tensors
import torch

def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr)
    loss = torch.tensor((wt - 2) ** 2, requires_grad=True)
    loss.backward()
    opt.step()
    return wt.item()
