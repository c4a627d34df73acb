# corpus: wrong dtype-mix
import torch

def train(X, Y, a, b, lr, steps):
    design = torch.stack([X.flatten(), torch.ones(X.numel())], dim=1)
    theta = torch.tensor([a, b], dtype=torch.double, requires_grad=True)
    losses = []
    for _ in range(steps):
        loss = ((design @ theta - Y.flatten()) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        theta.data -= lr * theta.grad
        theta.grad.zero_()
    return theta[0].item(), theta[1].item(), losses
