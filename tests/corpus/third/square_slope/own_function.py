# corpus: right
import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, t):
        ctx.save_for_backward(t)
        return t * t

    @staticmethod
    def backward(ctx, grad_output):
        (t,) = ctx.saved_tensors
        return 2 * t * grad_output


def slope(x: float) -> float:
    t = torch.tensor(x, requires_grad=True)
    Square.apply(t).backward()
    return float(t.grad)
