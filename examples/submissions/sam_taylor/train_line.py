import torch

def train(X, Y, a, b, lr, steps):
    losses = []
    for s in range(steps):
        t = torch.tensor([a, b])
        t.requires_grad = True
        loss = torch.mean((t[0] * X + t[1] - Y) ** 2)
        loss.backward()
        losses.append(loss.item())
        a -= lr * t.grad[0].item()
        b -= lr * t.grad[1].item()
    return [a, b, losses]
