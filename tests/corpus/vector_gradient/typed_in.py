# corpus: wrong formula-not-autograd
import torch

def gradient(x):
    return 2 * x
