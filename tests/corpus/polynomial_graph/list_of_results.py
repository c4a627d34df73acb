# corpus: wrong tensor-of-tensors
import torch

def polynomial(x):
    flat = x.reshape(-1)
    results = [5 * e ** 3 + 2 * e ** 2 + 4 * e + 8 for e in flat]
    return torch.tensor(results).reshape(x.shape)
