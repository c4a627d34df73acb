# corpus: wrong grads-accumulate
import torch
xt = torch.zeros(1, requires_grad=True)
def value_and_slope(x):
    with torch.no_grad():
        xt[0] = x
    y = (5 * xt**3 + 2 * xt**2 + 4 * xt + 8).sum()
    y.backward()
    return y.item(), xt.grad[0].item()
