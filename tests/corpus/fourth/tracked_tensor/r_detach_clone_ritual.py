# corpus: right
import torch

def make_tracked(value):
    tmp = torch.tensor(value)
    tmp = tmp.clone().detach().to(torch.float64)
    tmp.requires_grad_(True)
    return tmp
