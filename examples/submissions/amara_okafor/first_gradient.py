import torch

# my first gradient :)
xt = torch.tensor(3.0, requires_grad=True)
yt = xt**2
yt.backward()

print("y     =", yt)
print("dy/dx =", xt.grad)
