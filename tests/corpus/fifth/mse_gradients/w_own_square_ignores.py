# corpus: wrong function-ignores-grad_output also sum-vs-mean
import torch


class Square(torch.autograd.Function):
    @staticmethod
    def forward(ctx, r):
        ctx.save_for_backward(r)
        return r ** 2

    @staticmethod
    def backward(ctx, grad_output):
        r, = ctx.saved_tensors
        return 2 * r


def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    loss = Square.apply(wt * X + bt - Y).mean()
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
