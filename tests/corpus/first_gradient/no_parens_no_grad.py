# corpus: wrong no-grad-without-parens
import torch
xt = torch.tensor(3.0, requires_grad=True)
yt = xt ** 2
yt.backward()
with torch.no_grad:
    print(xt.grad)
