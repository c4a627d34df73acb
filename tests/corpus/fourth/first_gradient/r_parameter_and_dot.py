# corpus: right
import torch

p = torch.nn.Parameter(torch.tensor(3.0))
xt = p
yt = xt.mul(xt)
yt.backward(inputs=[xt])
print(yt.grad_fn)
