# corpus: right
import torch


class Poly(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return 5 * x**3 + 2 * x**2 + 4 * x + 8

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return grad_output * (15 * x**2 + 4 * x + 4)


def polynomial(x):
    return Poly.apply(x)
