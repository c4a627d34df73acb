# corpus: right
import torch

def two_gradients(x):
    xt = torch.tensor([x], requires_grad=True)
    y = (xt ** 2).sum()
    y.backward()
    a = float(xt.grad)
    xt.grad *= 0        # cleared
    z = (xt ** 3).sum()
    z.backward()
    b = float(xt.grad)
    return a, b
