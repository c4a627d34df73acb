# corpus: wrong leaf-lost-at-creation also nonleaf-grad
import torch

def loss_and_gradients(X, Y, w, b):
    W = torch.tensor([w], requires_grad=True).reshape(1, 1)
    B = torch.tensor([b], requires_grad=True)
    pred = X.reshape(-1, 1) @ W + B
    loss = ((pred - Y.reshape(-1, 1)) ** 2).mean()
    loss.backward()
    return loss.item(), W.grad.item(), B.grad.item()
