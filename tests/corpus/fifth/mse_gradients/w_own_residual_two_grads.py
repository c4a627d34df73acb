# corpus: wrong function-wrong-count
import torch


class Residual(torch.autograd.Function):
    @staticmethod
    def forward(ctx, pred, target):
        return pred - target

    @staticmethod
    def backward(ctx, grad_output):
        return grad_output


def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    loss = Residual.apply(wt * X + bt, Y).pow(2).mean()
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
