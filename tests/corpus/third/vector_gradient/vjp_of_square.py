# corpus: right
import torch
def gradient(x):
    _, pull = torch.func.vjp(lambda v: v.dot(v), x)
    return pull(torch.tensor(1.0))[0]
