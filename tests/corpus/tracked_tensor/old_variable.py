# corpus: right
import torch
from torch.autograd import Variable

def make_tracked(value):
    v = Variable(torch.tensor(value), requires_grad=True)
    assert v.is_leaf and v.requires_grad, "hmm"
    return v
