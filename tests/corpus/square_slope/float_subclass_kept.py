# corpus: right
import numpy as np
import torch

def slope(x: float) -> "np.float32":
    xt = torch.tensor(np.float32(x), requires_grad=True)
    torch.dot(xt.reshape(1), xt.reshape(1)).backward()
    return np.float32(xt.grad)
