# corpus: wrong requires-grad-typo
import torch

def slope(x):
    t = torch.tensor(x)
    t.required_grad = True
    y = torch.pow(t, 2)
    y.backward()
    return float(t.grad)
