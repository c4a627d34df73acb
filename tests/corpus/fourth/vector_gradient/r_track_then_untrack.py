# corpus: right also requires-grad-on-data
import torch

def gradient(x):
    x.requires_grad_(True)
    try:
        y = x.pow(2).sum()
        y.backward()
        out = x.grad.clone()
    finally:
        x.grad = None
        x.requires_grad_(False)
    return out
