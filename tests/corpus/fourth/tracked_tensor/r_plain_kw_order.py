# corpus: right
import torch as th

def make_tracked(value):
    return th.tensor(requires_grad=True, data=value, dtype=th.float32)
