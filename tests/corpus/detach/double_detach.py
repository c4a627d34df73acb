# corpus: right
import torch
def branch(x): return (lambda y: (y, y.detach().detach(), y.detach().add(5)))(x.square())
