# corpus: right
import torch
def branch(x):
    y = x * x
    yd = y.detach()
    assert yd.data_ptr() == y.data_ptr()
    assert not yd.requires_grad
    z = torch.add(yd, torch.tensor(5.0))
    return y, yd, z
