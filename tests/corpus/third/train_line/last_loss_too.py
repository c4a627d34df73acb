# corpus: wrong none also off-by-one-step
import torch

def train(X, Y, a, b, lr, steps):
    p = torch.tensor([a, b], requires_grad=True)
    mse = lambda: (p[0] * X + p[1] - Y).pow(2).mean()
    losses = [mse().item()]
    for _ in range(steps):
        p.grad = None
        mse().backward()
        with torch.no_grad():
            p -= lr * p.grad
        losses.append(mse().item())
    return p[0].item(), p[1].item(), losses
