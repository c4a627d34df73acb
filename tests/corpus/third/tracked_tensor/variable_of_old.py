# corpus: right
import torch
from torch.autograd import Variable


def make_tracked(value: float) -> torch.Tensor:
    return Variable(torch.tensor(value), requires_grad=True)
