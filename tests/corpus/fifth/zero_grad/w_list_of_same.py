# corpus: wrong alias-history
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    history = []
    for n in [2, 3]:
        if xt.grad is not None:
            xt.grad.zero_()
        (xt ** n).backward()
        history.append(xt.grad)
    return history[0].item(), history[1].item()
