# corpus: wrong rewrap-requires-grad also item-breaks-graph
import torch

xt = torch.tensor(3.0, requires_grad=True)
square = xt.item() ** 2
yt = torch.tensor(square, requires_grad=True)
yt.backward()
