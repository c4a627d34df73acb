# corpus: wrong detach-in-forward
import torch

def loss_and_gradients(X, Y, w, b):
    slope = torch.tensor(w, requires_grad=True)
    offset = torch.tensor(b, requires_grad=True)
    err = slope * X + offset - Y
    loss = (err.detach() * err).mean()
    loss.backward()
    return loss.item(), slope.grad.item(), offset.grad.item()
