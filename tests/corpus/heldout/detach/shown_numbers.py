# corpus: wrong hard-coded
import torch
def branch(x):
    return torch.tensor(4.0, requires_grad=True), torch.tensor(4.0), torch.tensor(9.0)
