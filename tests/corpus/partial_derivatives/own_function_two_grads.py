# corpus: wrong function-wrong-count
import torch

class Surface(torch.autograd.Function):
    @staticmethod
    def forward(ctx, a, b):
        ctx.save_for_backward(a, b)
        return 3 * a ** 2 + 2 * b ** 3

    @staticmethod
    def backward(ctx, g):
        a, b = ctx.saved_tensors
        return g * 6 * a + g * 6 * b ** 2

def partials(x1, x2):
    a = torch.tensor(x1, requires_grad=True)
    b = torch.tensor(x2, requires_grad=True)
    Surface.apply(a, b).backward()
    return a.grad.item(), b.grad.item()
