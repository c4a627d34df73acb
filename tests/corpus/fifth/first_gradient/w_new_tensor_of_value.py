# corpus: wrong rewrap-requires-grad also item-breaks-graph
import torch

xt = torch.tensor(3.0, requires_grad=True)
value = xt.item() ** 2
yt = torch.tensor(value, requires_grad=True)
yt.backward()
print(xt.grad, yt.grad)
