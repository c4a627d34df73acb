# corpus: wrong returns-grad-tensor
import torch
def gradient(x):
    v = x.clone().requires_grad_()
    y = (v ** 2).sum()
    y.backward(create_graph=True)
    return v.grad
