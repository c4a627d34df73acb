# corpus: wrong grads-accumulate
import torch

W = torch.zeros(1, requires_grad=True)
B = torch.zeros(1, requires_grad=True)

def loss_and_gradients(X, Y, w, b):
    W.data[0] = w
    B.data[0] = b
    loss = ((W * X + B - Y) ** 2).mean()
    loss.backward()
    return loss.item(), W.grad.item(), B.grad.item()
