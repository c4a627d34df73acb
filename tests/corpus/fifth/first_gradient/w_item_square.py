# corpus: wrong item-breaks-graph
import torch
xt = torch.tensor(3.0, requires_grad=True)
yt = xt.item() ** 2
yt.backward()
