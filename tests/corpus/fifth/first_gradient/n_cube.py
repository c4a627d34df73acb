# corpus: wrong none
import torch
xt = torch.tensor(3.0, requires_grad=True)
yt = xt**3
yt.backward()
