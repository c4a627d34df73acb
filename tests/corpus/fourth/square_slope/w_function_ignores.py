# corpus: wrong function-ignores-grad_output
import torch

class Sq(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x ** 2

    @staticmethod
    def backward(ctx, g):
        x, = ctx.saved_tensors
        return 2 * x

def slope(x):
    # square root of the fourth power, to practise chains: x^2 = 0.5 * (2 * x^2)
    t = torch.tensor(x, requires_grad=True)
    y = 0.5 * Sq.apply(t) + 0.5 * Sq.apply(t)
    y.backward()
    return t.grad.item()
