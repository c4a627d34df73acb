# corpus: right
import warnings
import torch

warnings.warn("first day of school", UserWarning)
xt = torch.scalar_tensor(3.0, requires_grad=True)
yt = xt * xt
yt.backward()
