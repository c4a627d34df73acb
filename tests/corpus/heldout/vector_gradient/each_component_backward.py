# corpus: right
import torch
def gradient(x):
    v = torch.nn.Parameter(x.clone())
    for i in range(v.numel()):
        (v[i] * v[i]).backward()
    return v.grad
