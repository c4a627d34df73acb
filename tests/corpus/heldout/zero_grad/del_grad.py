# corpus: right
import torch
def two_gradients(x):
    t = torch.tensor(x, requires_grad=True)
    results = {}
    for name, f in {"square": lambda: t * t, "cube": lambda: t * t * t}.items():
        f().backward()
        results[name] = t.grad
        t.grad = None
    return results["square"], results["cube"]
