# corpus: wrong function-ignores-grad_output
import torch

class CubeFn(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t):
        ctx.t = t
        return t * t * t

    @staticmethod
    def backward(ctx, incoming):
        return 3 * ctx.t * ctx.t

def polynomial(x):
    return 5 * CubeFn.apply(x) + 2 * x ** 2 + 4 * x + 8
