# corpus: right
import numpy as np
import torch

def loss_and_gradients(X, Y, w, b):
    x_np, y_np = X.numpy().astype(np.float64), Y.numpy().astype(np.float64)
    Xd, Yd = torch.from_numpy(x_np), torch.from_numpy(y_np)
    wt, bt = (torch.tensor(v, dtype=torch.float64, requires_grad=True) for v in (w, b))
    mse = torch.mean(torch.square(Yd - (wt * Xd + bt)))
    mse.backward()
    return float(mse.detach().numpy()), float(wt.grad.numpy()), float(bt.grad.numpy())
