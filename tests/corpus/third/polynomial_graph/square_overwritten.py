# corpus: wrong inplace-saved
import torch

def polynomial(x):
    sq = x * x
    cube = sq * x
    sq.mul_(2)
    return cube * 5 + sq + x * 4 + 8
