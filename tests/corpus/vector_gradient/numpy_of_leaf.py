# corpus: wrong numpy-on-grad-tensor
import torch

def gradient(x):
    leaf = x.clone().requires_grad_(True)
    loss = (leaf ** 2).sum()
    loss.backward()
    for value, slope in zip(leaf.numpy(), leaf.grad.numpy()):
        print(value, slope)
    return leaf.grad
