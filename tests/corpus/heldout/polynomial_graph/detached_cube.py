# corpus: wrong detach-in-forward also data-in-forward
import torch

def polynomial(x):
    cube = torch.pow(x.detach(), 3)
    return 5 * cube + 2 * x**2 + 4 * x + 8
