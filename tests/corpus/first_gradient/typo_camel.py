# corpus: wrong requires-grad-typo
import torch
xt = torch.tensor(3.0)
xt.requiresGrad = True
print(xt)
yt = torch.pow(xt, 2)
yt.backward()
print(xt.grad)
