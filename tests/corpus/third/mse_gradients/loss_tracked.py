# corpus: wrong returns-grad-tensor
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    loss = ((w * X + b - Y) ** 2).mean()
    dw, db = torch.autograd.grad(loss, (w, b))
    return loss, dw, db
