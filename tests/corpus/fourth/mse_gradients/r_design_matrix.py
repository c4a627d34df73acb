# corpus: right
import torch

def loss_and_gradients(X, Y, w, b):
    n = X.numel()
    A = torch.stack([X.flatten(), torch.ones(n)], dim=1)   # (n, 2)
    theta = torch.tensor([[w], [b]], requires_grad=True)
    r = A @ theta - Y.reshape(n, 1)
    loss = (r.T @ r).squeeze() / n
    (g,) = torch.autograd.grad(loss, theta)
    return loss.item(), g[0, 0].item(), g[1, 0].item()
