# corpus: right
import torch

with torch.enable_grad():
	xt = torch.tensor(3.0, requires_grad=True)
	yt = (xt ** 2)
	yt.backward()
print("第一个梯度:", xt.grad)