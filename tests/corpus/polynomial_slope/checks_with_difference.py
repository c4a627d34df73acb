# corpus: right
import torch

def p(x):
    return 5 * x ** 3 + 2 * x ** 2 + 4 * x + 8

def value_and_slope(x):
    """Mit Probe: Differenzenquotient."""
    xt = torch.tensor(x, dtype=torch.float64, requires_grad=True)
    slope, = torch.autograd.grad(p(xt), xt)
    quotient = (p(x + 1e-5) - p(x - 1e-5)) / 2e-5
    assert abs(quotient - slope.item()) < 1e-3
    return p(x), slope.item()
