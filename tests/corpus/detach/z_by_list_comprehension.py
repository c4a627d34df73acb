# corpus: right
import torch

def branch(x):
    """La rama no lleva gradiente."""
    y = x * x
    d = y.data
    z = torch.tensor([v + 5 for v in d.reshape(-1).tolist()]).reshape(d.shape)
    return (y, d, z)
