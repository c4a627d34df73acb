# corpus: wrong value-not-gradient
import torch

def slope(x):
    with torch.enable_grad():
        t = torch.tensor(x, requires_grad=True)
        y = torch.square(t)
        y.backward()
    answer = y.detach().item()
    return answer
