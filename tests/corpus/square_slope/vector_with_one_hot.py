# corpus: right
import torch

def slope(x):
    xs = torch.tensor([x, 0.0], requires_grad=True)
    ys = xs ** 2
    ys.backward(torch.tensor([1.0, 0.0]))
    return xs.grad[0].item()
