# corpus: wrong tensor-of-tensors
import torch

def polynomial(x):
    ys = [5 * v**3 + 2 * v**2 + 4 * v + 8 for v in x.reshape(-1)]
    return torch.tensor(ys).reshape(x.shape)
