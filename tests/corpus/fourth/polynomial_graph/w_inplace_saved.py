# corpus: wrong inplace-saved
import torch

def polynomial(x):
    sq = x * 1
    cube = sq ** 3
    sq *= sq
    return 5 * cube + 2 * sq + 4 * x + 8
