# corpus: right
import torch

def gradient(x):
    xt = x.clone()
    xt.requires_grad_()
    total = torch.zeros(())
    for i in range(len(xt)):
        total = total + xt[i] ** 2
    total.backward()
    result = xt.grad
    print("x =", x, "gradient =", result)
    return result
