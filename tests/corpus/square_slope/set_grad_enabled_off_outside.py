# corpus: right
# 坡度
import torch
torch.set_grad_enabled(False)

def slope(x):
    with torch.enable_grad():
        xt = torch.tensor(x, requires_grad=True)
        yt = xt ** 2
    yt.backward()
    return xt.grad.item()
