# corpus: wrong lr-forgotten
import torch

def sgd_step(w, lr):
    w = torch.tensor([float(w)], requires_grad=True)
    opt = torch.optim.SGD(params=[w])
    loss = ((w - 2) ** 2).mean()
    loss.backward()
    opt.step()
    return w.item()
