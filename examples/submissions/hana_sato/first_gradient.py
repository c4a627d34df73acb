import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = xt ** 2

print("value:", yt.item())
print("slope:", xt.grad.item())  # ??? AttributeError, ask in the lab
