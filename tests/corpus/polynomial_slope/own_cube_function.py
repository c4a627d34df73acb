# corpus: wrong function-ignores-grad_output
import torch

class Cube(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x ** 3

    @staticmethod
    def backward(ctx, grad_output):
        (x,) = ctx.saved_tensors
        return 3 * x ** 2

def value_and_slope(x):
    xt = torch.tensor(x, requires_grad=True)
    y = 5 * Cube.apply(xt) + 2 * xt ** 2 + 4 * xt + 8
    y.backward()
    return y.item(), xt.grad.item()
