# corpus: wrong tensor-of-tensors
import torch

def polynomial(x):
    out = torch.tensor([5*v**3 + 2*v**2 + 4*v + 8 for v in x.flatten()])
    return out.reshape(x.shape)
