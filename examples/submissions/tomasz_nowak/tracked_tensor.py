import torch

def make_tracked(value: float):
    t = torch.tensor(float(value), requires_grad=True)
    print("made", t)
    return t
