# corpus: wrong dtype-mix
import torch

def loss_and_gradients(X, Y, w, b):
    A = torch.stack([X.flatten(), torch.ones_like(X.flatten())], dim=1)
    theta = torch.tensor([w, b], dtype=torch.float64, requires_grad=True)
    loss = ((A @ theta - Y.flatten()) ** 2).mean()
    loss.backward()
    return loss.item(), theta.grad[0].item(), theta.grad[1].item()
