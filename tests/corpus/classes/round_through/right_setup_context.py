# corpus: right
import torch
from torch.autograd import Function

class RoundThrough(Function):
    @staticmethod
    def forward(x):
        return x.round()

    @staticmethod
    def setup_context(ctx, inputs, output):
        ctx.mask = (inputs[0].abs() <= 3.0)

    @staticmethod
    def backward(ctx, grad):
        return grad * ctx.mask
