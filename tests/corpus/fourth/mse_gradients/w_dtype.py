# corpus: wrong dtype-mix
import torch

def loss_and_gradients(X, Y, w, b):
    theta = torch.tensor([[w], [b]], dtype=torch.float64, requires_grad=True)
    A = torch.cat([X.reshape(-1, 1), torch.ones(X.numel(), 1)], dim=1)
    loss = ((A @ theta - Y.reshape(-1, 1)) ** 2).mean()
    loss.backward()
    return loss.item(), theta.grad[0].item(), theta.grad[1].item()
