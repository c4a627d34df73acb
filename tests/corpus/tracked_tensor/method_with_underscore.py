# corpus: right
from torch import *

def make_tracked(value):
    return tensor(value).requires_grad_()
