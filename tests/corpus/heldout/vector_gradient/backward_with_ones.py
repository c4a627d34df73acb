# corpus: right
import torch
def gradient(x):
    t = torch.tensor(x.tolist(), requires_grad=True)
    y = t ** 2
    y.backward(gradient=torch.ones_like(y))
    return t.grad
