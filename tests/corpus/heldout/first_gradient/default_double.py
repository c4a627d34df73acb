# corpus: right
import torch
torch.set_default_dtype(torch.float64)
xt = torch.tensor(3.0, requires_grad=True)
yt = torch.prod(torch.stack([xt, xt]))
yt.backward()
print('dy/dx =', xt.grad.item())
