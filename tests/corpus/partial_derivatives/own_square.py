# corpus: wrong function-ignores-grad_output
import torch

class Sq(torch.autograd.Function):
    @staticmethod
    def forward(ctx, v):
        ctx.save_for_backward(v)
        return v * v

    @staticmethod
    def backward(ctx, g):
        v, = ctx.saved_tensors
        return 2 * v

def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    z = 3 * Sq.apply(a) + 2 * b ** 3
    z.backward()
    return a.grad.item(), b.grad.item()
