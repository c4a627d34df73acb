# corpus: wrong function-ignores-grad_output
import torch

class P(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return 5 * x ** 3 + 2 * x ** 2 + 4 * x + 8

    @staticmethod
    def backward(ctx, grad):
        x, = ctx.saved_tensors
        return 15 * x ** 2 + 4 * x + 4

def polynomial(x):
    return P.apply(x)
