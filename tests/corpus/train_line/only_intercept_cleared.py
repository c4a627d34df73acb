# corpus: wrong zero-only-some
import torch

def train(X, Y, a, b, lr, steps):
    slope = torch.tensor([a], requires_grad=True)
    shift = torch.tensor([b], requires_grad=True)
    opt = torch.optim.SGD([slope, shift], lr=lr)
    out = []
    for _ in range(steps):
        shift.grad = None
        mse = (slope * X + shift - Y).pow(2).mean()
        out.append(mse.item())
        mse.backward()
        opt.step()
    return slope.item(), shift.item(), out
