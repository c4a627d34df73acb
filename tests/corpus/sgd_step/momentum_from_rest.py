# corpus: right
import torch

def sgd_step(w, lr):
    # le premier pas est le même, avec ou sans inertie
    p = torch.nn.Parameter(torch.tensor(float(w)))
    sgd = torch.optim.SGD([p], lr, momentum=0.9)
    (p - 2).square().backward()
    sgd.step()
    return float(p)
