# corpus: wrong item-breaks-graph also tensor-of-tensors
import torch

def polynomial(x):
    values = [5 * v.item()**3 + 2 * v.item()**2 + 4 * v.item() + 8 for v in x.reshape(-1)]
    return torch.tensor(values).reshape(x.shape)
