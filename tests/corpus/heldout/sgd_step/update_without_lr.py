# corpus: wrong lr-forgotten
import torch
def sgd_step(w, lr):
    wt = torch.tensor(w, requires_grad=True)
    loss = (wt - 2) ** 2
    loss.backward()
    return (wt - wt.grad).item()
