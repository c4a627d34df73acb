# corpus: wrong backward-twice also grads-accumulate
import torch
def slope(x):
    t = torch.tensor(x, requires_grad=True)
    y = t.pow(2)
    y.backward(retain_graph=True)
    print("check", t.grad)
    y.backward()
    return t.grad.item()
