# corpus: wrong zero-only-some
import torch

def train(X, Y, a, b, lr, steps):
    at = torch.tensor(a, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    losses = []
    for _ in range(steps):
        loss = ((at * X + bt - Y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            at -= lr * at.grad
            bt -= lr * bt.grad
        at.grad.zero_()
    return at.item(), bt.item(), losses
