# corpus: right
import torch

class PolyFn(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return 5 * x ** 3 + 2 * x ** 2 + 4 * x + 8

    @staticmethod
    def backward(ctx, grad_output):
        x, = ctx.saved_tensors
        return (15 * x ** 2 + 4 * x + 4) * grad_output

def polynomial(x):
    return PolyFn.apply(x)
