# corpus: wrong sum-vs-mean
import torch

def gradient(x):
    xt = x.clone().requires_grad_()
    loss = torch.mean(xt.square())
    loss.backward()
    return xt.grad
