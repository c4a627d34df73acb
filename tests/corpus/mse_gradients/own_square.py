# corpus: wrong function-ignores-grad_output
import torch

class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, e):
        ctx.save_for_backward(e)
        return e ** 2

    @staticmethod
    def backward(ctx, grad):
        e, = ctx.saved_tensors
        return 2 * e

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    loss = Square.apply(wt * X + bt - Y).mean()
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
