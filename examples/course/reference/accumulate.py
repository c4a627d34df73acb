from torch import Tensor, nn


def accumulate(model: nn.Module, x: Tensor, y: Tensor, size: int) -> None:
    model.zero_grad()
    for part, target in zip(x.split(size), y.split(size)):
        loss = (model(part) - target).square().sum() / y.numel()
        loss.backward()
