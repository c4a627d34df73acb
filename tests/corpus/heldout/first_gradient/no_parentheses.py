# corpus: wrong forgot-backward
import torch

xt = torch.tensor(3.0, requires_grad=True)
yt = xt * xt

yt.backward
print("the slope is", xt.grad)
