# corpus: wrong none also no-grad-around-forward
import torch

def make_tracked(value):
    base = torch.tensor(0.0, requires_grad=True)
    with torch.no_grad():
        return base + value
