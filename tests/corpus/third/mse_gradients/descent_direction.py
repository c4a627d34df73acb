# corpus: wrong sign-flipped
import torch

def loss_and_gradients(X, Y, w, b):
    p = [torch.tensor(v, requires_grad=True) for v in (w, b)]
    loss = ((p[0] * X + p[1] - Y) ** 2).mean()
    loss.backward()
    return (loss.item(), *(-q.grad.item() for q in p))
