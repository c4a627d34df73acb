# corpus: wrong requires-grad-typo also no-requires-grad
import torch
xt = torch.tensor(3.0)
xt.requires_grad_ = True
yt = xt*xt
print(yt)
yt.backward()
print(xt.grad)
