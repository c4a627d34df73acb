# corpus: right
import torch as t

def partials(x1, x2):
    """Erst nach x1, dann nach x2 (derselbe Graph)."""
    a = t.tensor(x1, dtype=t.float64, requires_grad=True)
    b = t.tensor(x2, dtype=t.float64, requires_grad=True)
    z = 3 * a * a + 2 * b * b * b
    first = t.autograd.grad(z, a, retain_graph=True)[0]
    second = t.autograd.grad(z, b)[0]
    return [first.item(), second.item()]
