# corpus: right
from torch import scalar_tensor

xt = scalar_tensor(3.0, requires_grad=True)
yt = xt.square()
yt.backward()
print("slope of x^2 at 3:", xt.grad)
