# corpus: wrong function-wrong-count
import torch


class Power(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x, n):
        ctx.save_for_backward(x)
        ctx.n = n
        return x ** n

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * ctx.n * x ** (ctx.n - 1)


def polynomial(x):
    return 5 * Power.apply(x, 3) + 2 * Power.apply(x, 2) + 4 * x + 8
