# corpus: wrong none
import torch
def branch(x):
    y = x ** 2
    y_detached = torch.tensor(y.detach().numpy())
    return y, y_detached, y_detached + 5
