# corpus: right
import torch

class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, inp):
        ctx.save_for_backward(inp)
        return inp * inp

    @staticmethod
    def backward(ctx, grad_output):
        inp, = ctx.saved_tensors
        return grad_output * (inp + inp)

def slope(x):
    t = torch.tensor([x], requires_grad=True)
    Square.apply(t).sum().backward()
    return t.grad.squeeze().item()
