# corpus: wrong grads-accumulate
import torch

def two_gradients(x):
    xt = torch.tensor(x, requires_grad=True)
    y = xt ** 2
    y.backward()
    print("nach x^2:", xt.grad)
    a = float(xt.grad)
    z = xt ** 3
    z.backward()
    print("nach x^3:", xt.grad)
    b = float(xt.grad)
    return a, b
