# corpus: right
import torch

a = torch.tensor(2.0, requires_grad=True)
b = a ** 3
b.backward()
print("warm up:", a.grad)

xt = torch.tensor(3.0, requires_grad=True)
yt = torch.dot(xt.reshape(1), xt.reshape(1))
yt.backward(torch.tensor(1.0))
print(xt.grad.numpy())
