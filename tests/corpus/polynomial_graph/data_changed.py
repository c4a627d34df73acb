# corpus: wrong data-write-before-backward
import torch

def polynomial(x):
    square = x * x
    cube = square * x
    square.data *= 2        # becomes 2x²
    return 5 * cube + square + 4 * x + 8
