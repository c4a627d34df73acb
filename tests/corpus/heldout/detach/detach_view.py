# corpus: right
import torch
from collections import namedtuple
Branch = namedtuple("Branch", "y y_detached z")
def branch(x):
    quadrat = x ** 2
    abgetrennt = quadrat.view(quadrat.shape).detach()
    return tuple(Branch(quadrat, abgetrennt, 5 + abgetrennt))
