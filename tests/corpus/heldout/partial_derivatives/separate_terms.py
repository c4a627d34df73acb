# corpus: right
import torch
def partials(x1: float, x2: float) -> tuple[float, float]:
    params = {n: torch.nn.Parameter(torch.tensor(v, dtype=torch.float64)) for n, v in zip("ab", (x1, x2))}
    first = 3 * params["a"] ** 2
    second = 2 * params["b"] ** 3
    torch.autograd.backward([first, second])
    gradients = {n: p.grad.item() for n, p in params.items()}
    print(gradients)
    return gradients["a"], gradients["b"]
