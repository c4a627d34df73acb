# corpus: wrong forgot-backward
import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = xt ** 2
slope = xt.grad
print(f"y = {yt.item()}, slope = {slope}")
