# corpus: right
import torch

def branch(x):
    """Sicht auf denselben Speicher, dann vom Graphen gelöst."""
    y = x.pow(2)
    view = y.view(y.shape)
    off = view.detach()
    z = torch.add(off, 5)
    assert not off.requires_grad and not z.requires_grad
    assert off.data_ptr() == y.data_ptr()
    return y, off, z
