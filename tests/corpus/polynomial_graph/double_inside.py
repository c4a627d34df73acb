# corpus: right
import torch

def polynomial(x):
    # plus précis
    xd = x.double()
    y = 5 * xd * xd * xd + 2 * xd * xd + 4 * xd + 8
    return y.to(x.dtype)
