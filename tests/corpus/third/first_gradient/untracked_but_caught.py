# corpus: wrong no-requires-grad
import torch

xt = torch.tensor(3.0)
yt = xt ** 2
try:
    yt.backward()
except RuntimeError as err:
    print("something is off:", err)
print(xt.grad)
