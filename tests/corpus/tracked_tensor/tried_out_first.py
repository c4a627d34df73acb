# corpus: right
import torch

def make_tracked(value):
    probe = torch.tensor(value, requires_grad=True)
    (probe * 3).backward()
    print("gradient of the probe:", probe.grad)
    return torch.tensor(value, requires_grad=True)
