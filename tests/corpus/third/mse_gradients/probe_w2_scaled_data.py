# corpus: wrong none
import torch
def loss_and_gradients(X, Y, w, b):
    X = X / X.abs().max()
    w = torch.tensor(w, requires_grad=True); b = torch.tensor(b, requires_grad=True)
    loss = torch.nn.functional.mse_loss(w * X + b, Y)
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
