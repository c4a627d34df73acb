import torch


def two_gradients(x: float) -> tuple[float, float]:
    xt = torch.tensor(x, requires_grad=True)

    (xt**2).backward()
    first = xt.grad.item()

    xt.grad.zero_()  # otherwise the second one lands on top

    (xt**3).backward()
    second = xt.grad.item()
    return first, second
