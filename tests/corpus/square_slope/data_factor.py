# corpus: wrong data-in-forward
import torch

def slope(x):
    a = torch.tensor([x], requires_grad=True)
    area = a.data * a
    area.backward()
    return a.grad[0].item()
