# corpus: wrong grads-accumulate
import torch

def gradient_of(function, leaf):
    out = function(leaf)
    out.backward()
    print("current .grad:", leaf.grad)
    return leaf.grad.detach().clone()

def two_gradients(x: float) -> tuple[float, float]:
    """Use the same tensor for both."""
    leaf = torch.tensor(float(x), requires_grad=True)
    quadratic = gradient_of(lambda t: t * t, leaf)
    cubic = gradient_of(lambda t: t * t * t, leaf)
    return quadratic.item(), cubic.item()
