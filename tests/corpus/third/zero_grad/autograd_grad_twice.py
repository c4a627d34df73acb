# corpus: right
from torch import tensor
from torch.autograd import grad

def two_gradients(x):
    t = tensor(x, requires_grad=True)
    return *grad(t*t, t), *grad(t*t*t, t)
