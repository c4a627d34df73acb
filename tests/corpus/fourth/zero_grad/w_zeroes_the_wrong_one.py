# corpus: wrong grads-accumulate also second-derivative-sum zero-only-some
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    y.backward()
    first = xt.grad.item()
    first_copy = xt.grad.clone()
    first_copy.zero_()
    z = xt ** 3
    z.backward()
    return first, xt.grad.item()
