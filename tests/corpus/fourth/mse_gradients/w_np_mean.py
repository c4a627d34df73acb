# corpus: wrong numpy-on-grad-tensor
import numpy as np
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    pred = w * X + b
    loss = np.mean((np.array(pred) - np.array(Y)) ** 2)
    loss.backward()
    return loss, w.grad.item(), b.grad.item()
