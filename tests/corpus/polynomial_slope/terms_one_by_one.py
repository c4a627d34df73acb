# corpus: right
import torch

def value_and_slope(x):
    """Jeder Summand einzeln; die Gradienten addieren sich von selbst."""
    xt = torch.tensor(x, requires_grad=True)
    total = 0.0
    for term in (lambda u: 5 * u ** 3, lambda u: 2 * u ** 2, lambda u: 4 * u, lambda u: 8 + 0 * u):
        piece = term(xt)
        piece.backward()
        total += piece.item()
    return total, xt.grad.item()
