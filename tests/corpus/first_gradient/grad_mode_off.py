# corpus: wrong no-grad-around-forward
import torch
torch.set_grad_enabled(False)   # saves memory
xt = torch.tensor(3.0, requires_grad=True)
yt = xt ** 2
yt.backward()
