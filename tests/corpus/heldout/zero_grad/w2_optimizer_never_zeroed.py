# corpus: wrong grads-accumulate
import torch
def two_gradients(x):
    t = torch.nn.Parameter(torch.tensor(x))
    opt = torch.optim.SGD([t], lr=0.1)
    results = []
    for n in (2, 3):
        (t ** n).backward()
        results.append(t.grad.item())
    return tuple(results)
