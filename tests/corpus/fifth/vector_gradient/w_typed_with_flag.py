# corpus: wrong formula-not-autograd
import torch

def gradient(x):
    """The gradient of sum(x_i^2) is 2 x_i in every component."""
    xt = x.clone().requires_grad_()
    with torch.no_grad():
        g = torch.zeros_like(xt)
        for i in range(len(xt)):
            g[i] = 2 * xt[i]
    return g
