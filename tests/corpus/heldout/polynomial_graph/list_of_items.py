# corpus: wrong item-breaks-graph
import torch
def polynomial(x):
    values = [5 * v.item()**3 + 2 * v.item()**2 + 4 * v.item() + 8 for v in x.flatten()]
    return torch.tensor(values).reshape(x.shape)
