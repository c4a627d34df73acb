# corpus: wrong sum-vs-mean
import torch

def loss_and_gradients(X, Y, w, b):
    p = torch.tensor([w, b], requires_grad=True)
    r = (p[0] * X + p[1] - Y).flatten()
    loss = r @ r
    g = torch.autograd.grad(loss, p)[0]
    return loss.item(), g[0].item(), g[1].item()
