import torch

def branch(x):
    y = torch.pow(x,2)
    y_detached = y.detach()
    print('same memory?', y.data_ptr() == y_detached.data_ptr())
    z = y_detached + 5
    return (y, y_detached, z)
