# corpus: wrong relu-mask-from-gradient
import torch

class RoundThrough(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return torch.round(x)

    @staticmethod
    def backward(ctx, grad_output):
        grad = grad_output.clone()
        grad[grad.abs() > 3] = 0
        return grad
