# corpus: right
import numpy as np
import torch


def make_tracked(value: float) -> torch.Tensor:
    arr = np.array(value, dtype=np.float32)
    tensor = torch.from_numpy(arr)
    tensor.requires_grad = True
    return tensor


if __name__ == "__main__":
    print(make_tracked(2.0))
