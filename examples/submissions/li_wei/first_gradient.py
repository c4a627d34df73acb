import torch
torch.set_printoptions(precision=10)

xt = torch.tensor(3, dtype=torch.float64, requires_grad=True)
yt = xt.pow(2)
torch.autograd.backward(yt)
assert xt.grad == 6
