# corpus: right
import torch
from torch.func import vjp

def gradient(x):
    squares, back = vjp(torch.square, x)
    return back(torch.ones_like(squares))[0]
