# corpus: right
import torch
xt = torch.tensor(3, dtype=torch.double, requires_grad=True)
yt = torch.pow(xt, exponent=2)
yt.backward()
print("slope:", xt.grad.item())
