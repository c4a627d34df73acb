# corpus: wrong item-breaks-graph also tensor-of-tensors
import torch
def branch(x):
    y = torch.tensor([v.item() ** 2 for v in x.flatten()]).reshape(x.shape)
    y_detached = y.detach()
    return y, y_detached, y_detached + 5
