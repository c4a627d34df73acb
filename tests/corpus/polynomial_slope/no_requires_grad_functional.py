# corpus: wrong no-requires-grad
import torch as th

def f(u):
    return 5 * u ** 3 + 2 * u ** 2 + 4 * u + 8

def value_and_slope(x: float):
    print("x is", x)
    punkt = th.as_tensor(x, dtype=th.float64)
    wert = f(punkt)
    steigung = th.autograd.grad(wert, punkt)[0]
    return wert.item(), steigung.item()
