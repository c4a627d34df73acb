# corpus: wrong function-ignores-grad_output
import torch


class Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x ** 3

    @staticmethod
    def backward(ctx, grad_output):
        x, = ctx.saved_tensors
        return 3 * x ** 2


def polynomial(x):
    return 5 * Cube.apply(x) + 2 * x ** 2 + 4 * x + 8
