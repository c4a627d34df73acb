# corpus: wrong no-requires-grad
import torch
def gradient(x):
    v = x.clone()
    loss = torch.dot(v, v)
    loss.backward()
    return v.grad
