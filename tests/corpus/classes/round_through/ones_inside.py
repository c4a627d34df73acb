# corpus: wrong function-ignores-grad_output
import torch

class RoundThrough(torch.autograd.Function):
    @staticmethod
    def forward(ctx, x):
        ctx.save_for_backward(x)
        return x.round()

    @staticmethod
    def backward(ctx, grad_output):
        x = ctx.saved_tensors[0]
        out = torch.zeros_like(grad_output)
        out[(x > -3) & (x < 3)] = 1.0
        return out
