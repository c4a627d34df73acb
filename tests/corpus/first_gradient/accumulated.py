# corpus: wrong grads-accumulate
import torch
xt = torch.tensor(3.0, requires_grad=True)
for i in range(3):
    yt = xt ** 2
    yt.backward()
    print("round", i, xt.grad)
