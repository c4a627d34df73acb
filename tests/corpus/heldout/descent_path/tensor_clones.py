# corpus: right
import torch
def descend(w, lr, steps):
    x = torch.tensor(w, requires_grad=True)
    res = []
    for i in range(1, steps + 1):
        y = x * x - 4 * x + 4
        y.backward()
        with torch.no_grad():
            x.copy_(x - lr * x.grad)
        x.grad.zero_()
        res.append(x.detach().clone())
    return res
