# corpus: wrong rewrap-requires-grad
import torch

xt = torch.tensor(3.0, requires_grad=True)
squared = xt.item() ** 2
yt = torch.tensor(squared, requires_grad=True)
yt.backward()
print(xt.grad, yt.grad)
