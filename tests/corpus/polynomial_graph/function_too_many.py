# corpus: wrong function-wrong-count
import torch

class Scaled(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, k):
        ctx.k = k
        return k * x

    @staticmethod
    def backward(ctx, g):
        return ctx.k * g

def polynomial(x):
    return Scaled.apply(x ** 3, 5.0) + Scaled.apply(x ** 2, 2.0) + Scaled.apply(x, 4.0) + 8
