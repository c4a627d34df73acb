# corpus: wrong requires-grad-typo
import torch as th

def slope(x: float):
    variable = th.as_tensor(x, dtype=th.float32)
    variable.requires_grad_ = True
    return th.autograd.grad(th.square(variable), variable)[0].item()
