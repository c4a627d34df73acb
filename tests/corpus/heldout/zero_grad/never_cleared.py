# corpus: wrong grads-accumulate
import torch
def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    y1 = xt**2
    y1.backward()
    g1 = xt.grad.item()
    y2 = xt**3
    y2.backward()
    g2 = xt.grad.item()
    return g1, g2
