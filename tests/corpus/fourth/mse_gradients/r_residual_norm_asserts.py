# corpus: right
import torch

def _mse(pred, target):
    assert pred.shape == target.shape, (pred.shape, target.shape)
    return torch.linalg.norm(pred - target).square().div(target.numel())

def loss_and_gradients(X, Y, w, b):
    Wt = torch.full((1,), w, requires_grad=True)
    Bt = torch.full((1,), b, requires_grad=True)
    L = _mse(Wt * X + Bt, Y)
    dL_dW, dL_dB = torch.autograd.grad(L, [Wt, Bt])
    print("loss", L)
    return L.item(), dL_dW.item(), dL_dB.item()
