# corpus: right
import torch
import numpy as np

# double precision, always
x0 = np.float64(3.0)
xt = torch.as_tensor(x0).requires_grad_()
yt = torch.pow(xt, 2)
torch.autograd.backward(yt)
assert np.isclose(xt.grad.numpy(), 6.0)
