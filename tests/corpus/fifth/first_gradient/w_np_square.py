# corpus: wrong numpy-on-grad-tensor
import numpy as np
import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = np.square(xt)
yt.backward()
