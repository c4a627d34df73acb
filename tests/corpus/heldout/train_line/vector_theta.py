# corpus: right
import torch
def train(X, Y, a, b, lr, steps):
    theta = torch.tensor([a, b], requires_grad=True)
    A = torch.stack([X.flatten(), torch.ones(X.numel())], dim=1)
    losses = []
    for _ in range(steps):
        theta.grad = None
        loss = (A @ theta - Y.flatten()).pow(2).mean()
        losses.append(float(loss))
        loss.backward()
        theta.data -= lr * theta.grad
    return *theta.tolist(), losses
