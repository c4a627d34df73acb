# corpus: right
import torch
xt = torch.tensor(3.0, requires_grad=True)

# first try, to see whether it works
y_try = xt ** 3
y_try.backward()
print(xt.grad)
xt.grad = None

yt = xt ** 2
yt.backward(torch.tensor(1.0))
