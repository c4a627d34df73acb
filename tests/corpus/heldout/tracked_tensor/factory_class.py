# corpus: right
import torch

class TensorFactory:
    dtype = torch.float32

    def __init__(self, tracked=True):
        self.tracked = tracked

    def __call__(self, v):
        return torch.tensor(v, dtype=self.dtype, requires_grad=self.tracked)

make_tracked = TensorFactory()
