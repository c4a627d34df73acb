# corpus: right
import torch
x_value = 3.0
xt = torch.tensor(data=x_value, dtype=torch.float64)
xt.requires_grad = True
assert xt.is_leaf
yt = xt * xt
assert yt.item() == 9
yt.backward(retain_graph=True)
assert xt.grad == 6, "hm"
