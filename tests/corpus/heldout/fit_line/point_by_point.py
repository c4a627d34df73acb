# corpus: right
import torch
def fit(X, Y):
    g = torch.func.grad(lambda p: torch.stack([(p[0] * xi + p[1] - yi) ** 2 for xi, yi in zip(X, Y)]).mean())
    p = torch.ones(2)
    for _ in range(1200):
        p = p - 0.3 * g(p)
    return p[0], p[1]
