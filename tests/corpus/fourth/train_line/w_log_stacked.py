# corpus: wrong graph-kept-in-log also returns-grad-tensor
import torch

def train(X, Y, a, b, lr, steps):
    p = torch.tensor([a, b], requires_grad=True)
    hist = []
    for _ in range(steps):
        hist.append(((p[0] * X + p[1] - Y) ** 2).mean())
        p.grad = None
        hist[-1].backward()
        p.data -= lr * p.grad
    losses = list(torch.stack(hist))
    return p.data[0].item(), p.data[1].item(), losses
