# corpus: right
import torch
def gradient(x):
    return torch.func.grad(lambda v: v.dot(v))(x)
