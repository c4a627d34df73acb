# corpus: wrong no-grad-around-forward
import torch
torch.set_grad_enabled(False)
xt = torch.tensor(3.0, requires_grad=True)
yt = xt * xt
torch.set_grad_enabled(True)
yt.backward()
