# corpus: wrong grads-accumulate
import torch
def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    grads = []
    for p in [2, 3]:
        y = xt ** p
        y.backward()
        grads.append(xt.grad.item())
    xt.grad.zero_()
    return grads[0], grads[1]
