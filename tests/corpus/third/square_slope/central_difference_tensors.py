# corpus: wrong formula-not-autograd
import torch


def slope(x):
    h = 1e-6
    t = torch.tensor(x, dtype=torch.float64)
    return float(((t + h) ** 2 - (t - h) ** 2) / (2 * h))
