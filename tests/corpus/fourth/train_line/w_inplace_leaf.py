# corpus: wrong inplace-leaf
import torch

def train(X, Y, a, b, lr, steps):
    params = torch.tensor([a, b], requires_grad=True)
    losses = []
    for _ in range(steps):
        loss = ((params[0] * X + params[1] - Y) ** 2).mean()
        losses.append(loss.item())
        loss.backward()
        params -= lr * params.grad
        params.grad.zero_()
    return params[0].item(), params[1].item(), losses
