# corpus: wrong dtype-mix
import torch

def loss_and_gradients(X, Y, w, b):
    W = torch.tensor([[w]], dtype=torch.float64, requires_grad=True)
    B = torch.tensor([b], dtype=torch.float64, requires_grad=True)
    loss = ((X.reshape(-1, 1) @ W + B - Y.reshape(-1, 1)) ** 2).mean()
    loss.backward()
    return loss.item(), W.grad.item(), B.grad.item()
