# corpus: wrong no-requires-grad
import torch

def loss_and_gradients(X, Y, w, b):
    pred = w * X + b
    loss = ((pred - Y) ** 2).mean()
    loss.backward()
    return loss.item(), w.grad, b.grad
