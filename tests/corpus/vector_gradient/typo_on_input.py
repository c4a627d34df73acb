# corpus: wrong requires-grad-typo
import torch

def gradient(x):
    x.require_grad = True
    y = torch.dot(x, x)
    y.backward()
    return x.grad
