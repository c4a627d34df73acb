import torch


def slope(x: float) -> float:
    xt = torch.tensor(x, requires_grad=True)
    yt = xt ** 2
    return xt.grad
