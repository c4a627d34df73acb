# corpus: right
import torch
def sgd_step(w, lr):
    w = torch.tensor(w, requires_grad=True)
    ((w-2)**2).backward()
    w = w - lr*w.grad
    return w.item()
