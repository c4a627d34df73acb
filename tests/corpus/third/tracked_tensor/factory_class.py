# corpus: right
import torch


class TrackedTensorFactory:
    def __init__(self, dtype=torch.float32):
        self._dtype = dtype

    def create(self, value):
        tensor = torch.empty([], dtype=self._dtype)
        tensor.fill_(value)
        tensor.requires_grad = True
        return tensor


_factory = TrackedTensorFactory()


def make_tracked(value: float) -> torch.Tensor:
    return _factory.create(value)
