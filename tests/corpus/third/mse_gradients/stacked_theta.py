# corpus: right
import torch

def loss_and_gradients(X, Y, w, b):
    theta = torch.tensor([w, b], requires_grad=True)
    A = torch.stack([X.flatten(), torch.ones(X.numel())], dim=1)
    r = A @ theta - Y.flatten()
    L = r @ r / r.numel()
    L.backward()
    return L.item(), *theta.grad.tolist()
