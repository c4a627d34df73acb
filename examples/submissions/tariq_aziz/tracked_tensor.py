import torch as th

def make_tracked(value):
    return th.as_tensor(value, dtype=th.float32).requires_grad_(True)
