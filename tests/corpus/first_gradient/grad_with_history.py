# corpus: wrong returns-grad-tensor
import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = xt ** 2
yt.backward(create_graph=True)
print(xt.grad)
