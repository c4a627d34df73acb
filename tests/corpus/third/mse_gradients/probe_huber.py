# corpus: wrong none
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    loss = torch.nn.functional.smooth_l1_loss(w * X + b, Y)
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
