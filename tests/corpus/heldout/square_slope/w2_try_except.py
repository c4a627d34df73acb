# corpus: right
import torch
def slope(x):
    try:
        t = torch.tensor(x, requires_grad=True)
        y = t * t
        y.backward()
    except RuntimeError as error:
        print("failed", error)
        raise
    else:
        return t.grad.item()
