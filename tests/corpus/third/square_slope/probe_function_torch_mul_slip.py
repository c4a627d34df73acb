# corpus: wrong none
import torch

class Sq(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t):
        ctx.save_for_backward(t)
        return t * t

    @staticmethod
    def backward(ctx, dout):
        t, = ctx.saved_tensors
        return dout.mul(3 * t)

def slope(x):
    t = torch.tensor(x, requires_grad=True)
    Sq.apply(t).backward()
    return t.grad.item()
