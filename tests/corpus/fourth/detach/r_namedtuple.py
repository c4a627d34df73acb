# corpus: right
from collections import namedtuple
import torch

Branch = namedtuple("Branch", "y y_detached z")

def branch(x):
    y = torch.square(x)
    d = y.detach()
    return Branch(y=y, y_detached=d, z=torch.add(d, 5))
