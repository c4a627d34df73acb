# corpus: right
import torch

def two_gradients(x):
    xt = torch.tensor(float(x), requires_grad=True)
    results = []
    for power in (2, 3):
        xt.grad = None
        (xt ** power).backward()
        results.append(xt.grad)
    return results
