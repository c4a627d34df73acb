# corpus: wrong function-wrong-count
import torch

class Term(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, coeff, power):
        ctx.save_for_backward(x)
        ctx.args = coeff, power
        return coeff * x ** power

    @staticmethod
    def backward(ctx, grad):
        x, = ctx.saved_tensors
        c, p = ctx.args
        return grad * c * p * x ** (p - 1), None

def polynomial(x):
    return Term.apply(x, 5, 3) + Term.apply(x, 2, 2) + Term.apply(x, 4, 1) + 8
