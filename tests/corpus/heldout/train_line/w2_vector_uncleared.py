# corpus: wrong grads-accumulate
import torch
def train(X, Y, a, b, lr, steps):
    p = torch.tensor([a, b], requires_grad=True)
    losses = []
    for _ in range(steps):
        loss = ((p[0] * X + p[1] - Y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        with torch.no_grad():
            p -= lr * p.grad
    return p[0].item(), p[1].item(), losses
