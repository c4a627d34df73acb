# corpus: right
import torch
def branch(x):
    y = x.square()
    yd = y.detach()
    z = torch.full_like(yd, 5.0) + yd
    try:
        z.sum().backward()
    except RuntimeError as e:
        print("as expected:", e)
    return y, yd, z
