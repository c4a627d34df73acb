# corpus: wrong alias-history
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    xt.grad = torch.zeros(())
    history = []
    for power in (2, 3):
        xt.grad.fill_(0)
        torch.pow(xt, power).backward()
        history.append(xt.grad.data)
    return history[0], history[1]
