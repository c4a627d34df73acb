# corpus: wrong forgot-factor-2
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    # 1/(2n) * sum, as in Andrew Ng's course
    loss = ((w * X + b - Y) ** 2).sum() / (2 * X.numel())
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
