# corpus: right
import torch

def loss_and_gradients(X, Y, w, b):
    W = torch.full((1, 1), w, requires_grad=True)
    B = torch.full((1,), b, requires_grad=True)
    pred = X.reshape(-1, 1) @ W + B
    loss = (pred - Y.reshape(-1, 1)).square().mean()
    dW = torch.autograd.grad(loss, W, retain_graph=True)[0]
    dB = torch.autograd.grad(loss, B)[0]
    print(f"{loss=}")
    return loss.item(), dW.item(), dB.item()
