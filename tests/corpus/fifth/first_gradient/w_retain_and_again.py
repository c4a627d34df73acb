# corpus: wrong backward-twice also grads-accumulate
import torch
xt = torch.tensor(3.0, requires_grad=True)
yt = xt**2
yt.backward(retain_graph=True)
print(xt.grad)
yt.backward()
