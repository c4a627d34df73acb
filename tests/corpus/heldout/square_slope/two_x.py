# corpus: wrong formula-not-autograd
import torch
def slope(x):
    y = torch.tensor(x) ** 2
    return 2 * x
