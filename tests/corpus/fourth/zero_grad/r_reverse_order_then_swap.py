# corpus: right
import torch

def two_gradients(x):
    v = torch.tensor(x, requires_grad=True)
    results = {}
    for name, fn in [("square", torch.square), ("cube", lambda t: t ** 3)]:
        v.grad = torch.zeros_like(v)
        fn(v).backward()
        results[name] = v.grad.item()
    print(results)
    return results["square"], results["cube"]
