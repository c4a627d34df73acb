# corpus: right
import torch

def train(X, Y, a, b, lr, steps):
    at = torch.tensor(a, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    xs, ys = X.flatten(), Y.flatten()
    losses = []
    for _ in range(steps):
        total = 0.0
        for x, y in zip(xs, ys):
            part = (at * x + bt - y) ** 2 / len(xs)
            part.backward()        # on purpose: .grad collects the whole batch
            total += part.item()
        losses.append(total)
        at.data -= lr * at.grad
        bt.data -= lr * bt.grad
        at.grad = bt.grad = None
    return at.item(), bt.item(), losses
