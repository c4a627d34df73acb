# corpus: wrong detach-in-forward
import torch

xt = torch.tensor(3.0, requires_grad=True)
konstante = xt.detach()
yt = konstante * xt
yt.backward()
print("Steigung:", xt.grad.item())
