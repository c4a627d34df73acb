# corpus: wrong inplace-saved
import torch

def polynomial(x):
    square = x * x
    cube = square * x
    square *= 2
    return 5 * cube + square + 4 * x + 8
