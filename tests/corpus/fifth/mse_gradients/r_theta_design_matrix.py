# corpus: right
import torch

def loss_and_gradients(X, Y, w, b):
    # theta = (w, b), Designmatrix [x, 1]
    x = X.reshape(-1)
    A = torch.stack([x, torch.ones_like(x)], dim=1)
    theta = torch.tensor([w, b], requires_grad=True)
    r = A @ theta - Y.reshape(-1)
    loss = torch.dot(r, r) / len(r)
    loss.backward()
    g = theta.grad.tolist()
    return loss.item(), g[0], g[1]
