# corpus: wrong no-requires-grad
import torch

xt = torch.tensor(3.0, dtype=torch.float32)
yt = xt * xt
try:
    yt.backward()
except RuntimeError as err:
    print("strange:", err)
print(xt.grad)
