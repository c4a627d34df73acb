# corpus: wrong numpy-on-grad-tensor
import numpy as np
import torch

def slope(x: float) -> float:
    xt = torch.tensor(x, requires_grad=True)
    yt = np.square(xt)
    yt.backward()
    return xt.grad.item()
