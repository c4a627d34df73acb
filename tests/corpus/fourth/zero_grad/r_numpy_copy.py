# corpus: right
import numpy as np
import torch

def two_gradients(x):
    xt = torch.from_numpy(np.array(x)).requires_grad_()
    grads = np.zeros(2)
    for k, n in enumerate([2, 3]):
        if xt.grad is not None:
            xt.grad.zero_()
        y = xt ** n
        y.backward()
        grads[k] = xt.grad.numpy()
    return float(grads[0]), float(grads[1])
