import torch

def value_and_slope(x: float):
    print("called with", x)
    t = torch.tensor(x, requires_grad=True)
    y = 5 * t ** 3 + 2 * t ** 2 + 4 * t + 8
    print("y is", y, y.grad_fn)
    y.backward()
    print("grad is", t.grad)
    return y.item(), t.grad.item()
