# corpus: right
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    y1 = xt * xt
    y2 = xt * xt * xt
    y1.backward()
    g1 = xt.grad.clone()
    xt.grad.zero_()
    y2.backward()
    g2 = xt.grad.clone()
    return g1, g2
