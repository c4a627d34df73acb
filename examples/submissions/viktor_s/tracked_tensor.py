import torch
def make_tracked(v): return torch.tensor(float(v), requires_grad=True)
