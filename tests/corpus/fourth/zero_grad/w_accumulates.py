# corpus: wrong grads-accumulate also second-derivative-sum
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    out = []
    for n in range(2, 4):
        y = xt ** n
        y.backward()
        out.append(xt.grad.item())
    return tuple(out)
