# corpus: right
import numpy as np
import torch

def polynomial(x):
    y = 5 * x ** 3 + 2 * x ** 2 + 4 * x + 8
    points = np.stack([x.detach().numpy(), y.detach().numpy()])
    print("to plot:", points)
    return y
