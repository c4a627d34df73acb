# corpus: wrong nonleaf-grad
import torch

def slope(x):
    xt = torch.tensor(x, requires_grad=True)
    yt = xt ** 2
    yt.backward()
    print("grad of y:", yt.grad)
    return yt.grad.item()
