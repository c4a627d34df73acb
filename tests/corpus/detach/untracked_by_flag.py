# corpus: right
import torch

def branch(x):
    y = torch.square(x)
    y_detached = y.detach().requires_grad_(False)
    with torch.inference_mode():
        pass
    z = torch.add(input=y_detached, other=5)
    return y, y_detached, z
