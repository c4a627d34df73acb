# corpus: wrong int-requires-grad
import torch as t
xt = t.tensor(3)
xt.requires_grad_(True)
yt = xt * xt
yt.backward()
print(f"{xt.grad=}")
