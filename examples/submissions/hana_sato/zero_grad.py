import torch


def two_gradients(x: float) -> tuple[float, float]:
    xt = torch.tensor(x, requires_grad=True)
    y1 = xt ** 2
    y1.backward
    first = xt.grad
    xt.grad.zero_()
    y2 = xt ** 3
    y2.backward
    return first, xt.grad
