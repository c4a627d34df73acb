# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch

def sgd_step(w, lr):
    wt = torch.tensor([w], requires_grad=True).view(())
    loss = (wt - 2) ** 2
    loss.backward()
    with torch.no_grad():
        wt = wt - lr * wt.grad
    return wt.item()
