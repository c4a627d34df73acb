# corpus: wrong numpy-on-grad-tensor
import numpy as np
import torch

def loss_and_gradients(X, Y, w, b):
    wt = torch.tensor(w, requires_grad=True)
    bt = torch.tensor(b, requires_grad=True)
    pred = wt * X + bt
    loss = np.mean((pred.numpy() - Y.numpy()) ** 2)
    loss.backward()
    return loss.item(), wt.grad.item(), bt.grad.item()
