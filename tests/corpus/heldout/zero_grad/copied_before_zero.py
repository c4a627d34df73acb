# corpus: right
import copy
import torch
def two_gradients(x):
    t = torch.tensor([x], requires_grad=True)
    y = (t ** 2).sum()
    y.backward()
    g1 = copy.deepcopy(t.grad)
    t.grad.data.zero_()
    y = (t ** 3).sum()
    y.backward()
    g2 = t.grad
    return g1, g2
