# corpus: wrong formula-not-autograd
import torch

def loss_and_gradients(X, Y, w, b):
    e = w * X + b - Y
    return (e ** 2).mean().item(), (2 * e * X).mean().item(), (2 * e).mean().item()
