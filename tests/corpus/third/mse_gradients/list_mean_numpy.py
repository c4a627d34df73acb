# corpus: wrong numpy-on-grad-tensor
import numpy as np
import torch

def loss_and_gradients(X, Y, w, b):
    w = torch.tensor(w, requires_grad=True)
    b = torch.tensor(b, requires_grad=True)
    loss = np.mean(np.square(np.array(w * X + b) - np.array(Y)))
    loss.backward()
    return loss.item(), w.grad.item(), b.grad.item()
