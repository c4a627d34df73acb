# corpus: wrong item-breaks-graph also rewrap-requires-grad
import torch

def polynomial(x):
    flat = [5*v**3 + 2*v**2 + 4*v + 8 for v in x.reshape(-1).tolist()]
    return torch.tensor(flat, requires_grad=True).reshape(x.shape)
