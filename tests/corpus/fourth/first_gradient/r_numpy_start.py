# corpus: right
import numpy as np
import torch

x = np.array(3.0)
xt = torch.tensor(x, requires_grad=True)
yt = xt ** 2
yt.backward()
print(np.isclose(xt.grad.numpy(), 2 * x))
