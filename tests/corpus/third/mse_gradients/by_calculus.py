# corpus: wrong formula-not-autograd
import torch

def loss_and_gradients(X, Y, w, b):
    r = w * X + b - Y
    return (r * r).mean().item(), (2 * r * X).mean().item(), 2 * r.mean().item()
