import torch
xt = torch.tensor(3.)
xt.requires_grad_()
yt = xt**2
yt.backward()
