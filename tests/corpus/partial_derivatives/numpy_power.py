# corpus: wrong numpy-on-grad-tensor
import numpy as np
import torch

def partials(x1, x2):
    xy = torch.tensor([x1, x2], requires_grad=True)
    z = (np.array([3.0, 2.0]) * np.power(xy.numpy(), [2, 3])).sum()
    z.backward()
    return xy.grad
