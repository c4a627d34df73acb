# corpus: wrong function-wrong-count
import torch

class RoundThrough(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.round()

    @staticmethod
    def backward(ctx, grad_output):
        x, = ctx.saved_tensors
        mask = (x.abs() <= 3)
        return grad_output * mask, mask.float()
