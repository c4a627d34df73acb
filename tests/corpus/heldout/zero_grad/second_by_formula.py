# corpus: wrong formula-not-autograd
import torch
def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    g1 = 2 * xt.detach()
    g2 = 3 * xt.detach().pow(2)
    return g1.item(), g2.item()
