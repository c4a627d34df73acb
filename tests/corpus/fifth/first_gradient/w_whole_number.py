# corpus: wrong int-requires-grad
import torch
xt = torch.tensor(3, requires_grad=True)
yt = xt**2
yt.backward()
