# corpus: right
import torch

def sgd_step(w, lr):
    # maximise the negative loss
    wt = torch.tensor(w, requires_grad=True)
    opt = torch.optim.SGD([wt], lr=lr, momentum=0.0, maximize=True, foreach=False)
    score = -((wt - 2) ** 2)
    score.backward()
    opt.step()
    return wt.item()
